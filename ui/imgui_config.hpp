// Dear ImGui as Rostrum compiles it: imgui's own files and ours see this through IMGUI_USER_CONFIG.
#pragma once

// WebGL 2 has no vertex offset, so 16-bit indices would end at 65,535 vertices a draw list.
#define ImDrawIdx unsigned int

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// There is no file to read or write in a page; fonts come from memory, settings from the address.
#define IMGUI_DISABLE_FILE_FUNCTIONS

// The clipboard and the shell are the page's: web/ sets the platform functions.
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
