// Appended to the module that Emscripten writes: node runs the program at once. Its status becomes
// that of the process.
await create_rostrum_data();
