# The pages as they will be exported.

command-preview = Preview
command-preview-beside = Preview beside the form
command-show-in-preview = Show in the preview
preview-title = Preview
# The page that is in sight.
preview-page = Page { $page } of { $pages }
preview-go = Go to page { $page }
preview-updating = Updating…
preview-unreadable = The pages cannot be shown here. You can export the PDF and open it with another program.
# Size of the pages on the screen.
preview-smaller = Smaller pages
preview-larger = Larger pages
preview-percent = { $percent } %
preview-width = Fit width
preview-whole = Fit page
preview-limit = Page limit
preview-limit-help = The maximum number of pages that the call or the form allows. It is kept in the plan and not printed.
preview-limit-number = The page limit is not a number
preview-limit-kept = { $pages } of { $limit } pages
# $over is the number of pages too many.
preview-limit-passed = { $over ->
    [one] { $over } page over the limit
   *[other] { $over } pages over the limit
}
# $question is a question of the form.
preview-absent = Not on these pages: { $question }
preview-close = Close the preview
preview-no-room = The preview appears beside the form as soon as the window is wide enough. You can always find it in the list on the left.

# A button that unfolds the size of the pages and the limit, if there is little height.
preview-more = More…
