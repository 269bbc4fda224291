/* The front of the AppImage, whose other part is an image in SquashFS: unpacks that into a private folder and becomes the
   program in it. A second process waits for the end of the program, however it ends, and removes the folder.

   Nothing is mounted, since many systems lack FUSE, or keep it from people.
   The format: https://github.com/AppImage/AppImageSpec/blob/master/draft.md */

#define _GNU_SOURCE
#include <elf.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <squashfuse/squashfuse.h>

/* What the library can unpack besides Zstandard; nothing here is packed in these ways. */
int uncompress(void) { return -1; }
int lzma_stream_buffer_decode(void) { return -1; }
int lzo1x_decompress_safe(void) { return -1; }
int LZ4_decompress_safe(void) { return -1; }

static const char HELP[] =
    "This file is an AppImage: it runs as it is, from anywhere.\n\n"
    "  --appimage-extract          unpacks it into the folder squashfs-root here\n"
    "  --appimage-extract-and-run  runs it, which is what it does anyway\n"
    "  --appimage-offset           prints where the image in SquashFS begins\n"
    "  --appimage-version          prints the version\n\n"
    "All else is for the program: try --help.\n";

static int fail(const char *what) {
    perror(what);
    return EXIT_FAILURE;
}

/* Where the program of this file ends, by its own headers; -1 if they cannot be read. */
static off_t end_of_program(int file) {
    Elf64_Ehdr head;
    if (pread(file, &head, sizeof head, 0) != sizeof head) return -1;
    return (off_t)head.e_shoff + (off_t)head.e_shentsize * head.e_shnum;
}

static bool unpack_file(sqfs *image, sqfs_inode *node, int folder, const char *path) {
    static char block[128 * 1024];
    int file = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, node->base.mode & 0777);
    if (file < 0) return false;
    bool good = true;
    off_t done = 0, size = (off_t)node->xtra.reg.file_size;
    while (good && done < size) {
        off_t length = sizeof block;
        good = sqfs_read_range(image, node, done, &length, block) == SQFS_OK && length > 0 &&
               write(file, block, (size_t)length) == length;
        done += length;
    }
    return close(file) == 0 && good;
}

static bool unpack_link(sqfs *image, sqfs_inode *node, int folder, const char *path) {
    char target[PATH_MAX];
    size_t size = sizeof target;
    return sqfs_readlink(image, node, target, &size) == SQFS_OK && symlinkat(target, folder, path) == 0;
}

/* Unpacks the image into a folder that is empty. */
static bool unpack(sqfs *image, const char *into) {
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    int folder = open(into, O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 || sqfs_traverse_open(&walk, image, sqfs_inode_root(image)) != SQFS_OK) return false;
    bool good = true;
    while (good && sqfs_traverse_next(&walk, &error)) {
        sqfs_inode node;
        if (walk.dir_end) continue;
        if (sqfs_inode_get(image, &node, sqfs_dentry_inode(&walk.entry)) != SQFS_OK) good = false;
        else if (sqfs_dentry_is_dir(&walk.entry)) good = mkdirat(folder, walk.path, 0755) == 0;
        else if (S_ISLNK(sqfs_dentry_mode(&walk.entry))) good = unpack_link(image, &node, folder, walk.path);
        else good = unpack_file(image, &node, folder, walk.path);
    }
    sqfs_traverse_close(&walk);
    close(folder);
    return good && error == SQFS_OK;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place) {
    (void)about, (void)kind, (void)place;
    return remove(path);
}

static void remove_all(const char *folder) { nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

/* Leaves a process behind that removes the folder when this one, which becomes the program, has ended. */
static bool remove_at_the_end(const char *folder) {
    pid_t program = getpid(), child = fork();
    if (child != 0) return child > 0;
    sigset_t all, end;
    int got;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL); /* what ends the program must not end this */
    setsid();
    close_range(0, ~0U, 0); /* whoever reads what the program prints waits for its end alone */
    if (chdir("/") != 0) _exit(EXIT_FAILURE);
    prctl(PR_SET_PDEATHSIG, SIGUSR1);
    sigemptyset(&end);
    sigaddset(&end, SIGUSR1);
    while (getppid() == program) sigwait(&end, &got);
    remove_all(folder);
    _exit(EXIT_SUCCESS);
}

/* Makes a folder of one's own below a place, and unpacks the image there; says whether a program can run in it. */
static bool unpack_below(const char *place, sqfs *image, char folder[PATH_MAX]) {
    struct statvfs about;
    char *whole = place ? realpath(place, NULL) : NULL;
    bool fits = whole && snprintf(folder, PATH_MAX, "%s/europlan-XXXXXX", whole) < PATH_MAX;
    free(whole);
    if (!fits || !mkdtemp(folder)) return false;
    bool runs = statvfs(folder, &about) == 0 && !(about.f_flag & ST_NOEXEC);
    if (runs && remove_at_the_end(folder) && unpack(image, folder)) return true;
    remove_all(folder);
    return false;
}

int main(int count, char **words) {
    char self[PATH_MAX] = "", folder[PATH_MAX], program[PATH_MAX + 8], here[PATH_MAX];
    if (readlink("/proc/self/exe", self, sizeof self - 1) < 0) return fail("/proc/self/exe");
    int file = open(self, O_RDONLY | O_CLOEXEC);
    off_t start = end_of_program(file);
    sqfs image;
    if (start < 0 || sqfs_init(&image, file, (size_t)start) != SQFS_OK) return fail(self);

    const char *option = count > 1 && strncmp(words[1], "--appimage-", 11) == 0 ? words[1] + 11 : NULL;
    if (option && strcmp(option, "extract") == 0) {
        if (mkdir("squashfs-root", 0755) != 0 || !unpack(&image, "squashfs-root")) return fail("squashfs-root");
        return EXIT_SUCCESS;
    } else if (option && strcmp(option, "offset") == 0) {
        return printf("%lld\n", (long long)start) < 0;
    } else if (option && strcmp(option, "version") == 0) {
        return puts(VERSION) < 0;
    } else if (option && strcmp(option, "extract-and-run") == 0) {
        words[1] = words[0];
        words++;
    } else if (option) {
        bool asked = strcmp(option, "help") == 0;
        fputs(HELP, asked ? stdout : stderr);
        return asked ? EXIT_SUCCESS : 2;
    }

    const char *places[] = {getenv("TMPDIR"), "/tmp", "/var/tmp", getenv("XDG_RUNTIME_DIR"), getenv("HOME")};
    size_t place = 0, last = sizeof places / sizeof *places;
    while (place < last && !unpack_below(places[place], &image, folder)) place++;
    if (place == last) return fail("no folder for temporary files takes this program");
    setenv("APPIMAGE", self, 1);
    setenv("APPDIR", folder, 1);
    setenv("ARGV0", words[0], 1);
    if (getcwd(here, sizeof here)) setenv("OWD", here, 1);
    snprintf(program, sizeof program, "%s/AppRun", folder);
    execv(program, words);
    return fail(program);
}
