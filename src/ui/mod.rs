//! Draws the window: reads the plan and pushes intents, touches no file, thread or dialog.
