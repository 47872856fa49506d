# ccache before the compiler, where it is installed and no other launcher was asked for: what was
# compiled once, in this checkout or another, is not compiled again.
if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(ROSTRUM_CCACHE ccache DOC "Compiler cache; empty or NOTFOUND for none")
  if(ROSTRUM_CCACHE)
    set(settings "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}")
    if(EMSCRIPTEN)
      # em++ is a script that stays the same when the compiler below it changes, and clang by nature.
      list(APPEND settings
        "CCACHE_COMPILERTYPE=clang"
        "CCACHE_COMPILERCHECK=string:${CMAKE_CXX_COMPILER} ${EMSCRIPTEN_VERSION} ${CMAKE_CXX_COMPILER_VERSION}")
    endif()
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env ${settings} "${ROSTRUM_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_CXX_COMPILER_LAUNCHER}")
  endif()
endif()
