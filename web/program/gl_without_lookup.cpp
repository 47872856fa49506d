// GL without a look-up of its functions by name. The program calls all of them directly, but SDL
// could be asked for any, so that the library's table keeps every function of GL ES and the script
// behind it. Without the table a look-up finds nothing.
#include <EGL/egl.h>

extern "C" __eglMustCastToProperFunctionPointerType eglGetProcAddress(const char*) {
  return nullptr;
}
