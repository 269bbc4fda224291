//! The program without a window. Nothing yet: the window is started by `main`.
