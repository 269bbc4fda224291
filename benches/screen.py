"""A screen of its own for the measurements beside: looked at every few milliseconds, and typed on."""

import ctypes, os, pathlib, signal, subprocess, sys, time

LONGEST = 60.0  # seconds until a window must have come


class Screen:
    """Xvfb with a window manager. Its colours are 24 bits deep, four bytes to a pixel."""

    # What Xlib's XImage begins with, as far as the address of its pixels.
    class Image(ctypes.Structure):
        _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                    ("format", ctypes.c_int), ("data", ctypes.c_void_p)]

    def __init__(self, width, height):
        self.width, self.height = width, height
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        self.name = ":" + os.read(read, 16).decode().strip()
        self.manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": self.name}, stderr=subprocess.DEVNULL)
        self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XGetImage.restype = ctypes.POINTER(self.Image)
        self.x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                     ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x.XDestroyImage.argtypes = [ctypes.POINTER(self.Image)]
        self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self.x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.x.XFlush.argtypes = [ctypes.c_void_p]
        for event in (self.test.XTestFakeKeyEvent, self.test.XTestFakeButtonEvent):
            event.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int,
                                                   ctypes.c_ulong]
        self.display = self.x.XOpenDisplay(self.name.encode())
        self.root = self.x.XDefaultRootWindow(self.display)
        time.sleep(1)  # the window manager settles
        self.empty = self.colours()

    def pixels(self, left, top, width, height):
        """The bytes of a part of the screen."""
        image = self.x.XGetImage(self.display, self.root, left, top, width, height, ctypes.c_ulong(-1).value, 2)
        pixels = ctypes.string_at(image.contents.data, width * height * 4)
        self.x.XDestroyImage(image)
        return pixels

    def colours(self):
        """The colours of every third row of a band across the upper half of the screen."""
        rows = 240
        pixels = self.pixels(0, 60, self.width, rows)
        found = set()
        for row in range(0, rows, 3):
            found.update(memoryview(pixels)[row * self.width * 4:(row + 1) * self.width * 4].cast("I"))
        return found

    def has_window(self):
        return self.colours() != self.empty

    def has_text(self):
        """Letters have soft edges, so that they bring dozens of colours."""
        return len(self.colours()) > 40

    def press(self, keys):
        """Presses keys together and lets them go: `press("Control_L n")`."""
        codes = [self.x.XKeysymToKeycode(self.display, self.x.XStringToKeysym(key.encode())) for key in keys.split()]
        for is_down, codes in ((1, codes), (0, codes[::-1])):
            for code in codes:
                self.test.XTestFakeKeyEvent(self.display, code, is_down, 0)
        self.x.XFlush(self.display)

    def click_title(self):
        """Clicks the bar of a window that fills the screen: it has the keyboard then."""
        self.test.XTestFakeMotionEvent(self.display, -1, self.width // 2, 8, 0)
        for is_down in (1, 0):
            self.test.XTestFakeButtonEvent(self.display, 1, is_down, 0)
        self.x.XFlush(self.display)

    def close(self):
        self.manager.terminate()
        self.server.terminate()


def memory(process):
    """What a process holds, in MB: all that is resident, and what of it is its own, of files, and shared with others."""
    lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith(" kB")}
    return tuple(kilobytes[name] / 1024 for name in ("VmRSS", "RssAnon", "RssFile", "RssShmem"))


def start(screen, command, home, seen, **more):
    """Milliseconds from the start of a command until that is seen; then the process. More goes into its environment."""
    env = {"HOME": home, "XDG_RUNTIME_DIR": home, "DISPLAY": screen.name, "LANG": "en_GB.UTF-8",
           "PATH": os.environ["PATH"]} | more
    began = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               start_new_session=True)
    while not seen():
        if time.monotonic() > began + LONGEST or process.poll() not in (None, 0):
            sys.exit(f"no window: {command}")
        time.sleep(0.001)
    return (time.monotonic() - began) * 1000, process


def stop(screen, process):
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    while screen.has_window():
        time.sleep(0.02)
