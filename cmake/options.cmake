# How our own code is compiled. Third-party targets take none of this.

# The one place for the optimisation of the wasm program: -Oz, -Os or -O2.
set(ROSTRUM_WASM_OPTIMIZE "-Oz" CACHE STRING "Optimisation of the release build for the browser")
# The whole program at once: a tenth smaller, and most of the time that a link takes.
option(ROSTRUM_WASM_LTO "Optimise the release build for the browser when it is linked" ON)

add_library(rostrum_warnings INTERFACE)
target_compile_options(rostrum_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Werror
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>)

# Everything compiled here that is not a test: the browser build has no exceptions and no RTTI,
# and the native build holds to it too, so that a mistake shows where it is quick to find.
add_library(rostrum_lean INTERFACE)
target_compile_options(rostrum_lean INTERFACE -fno-exceptions -fno-rtti)

add_library(rostrum_sanitize INTERFACE)
if(EMSCRIPTEN)
  # CMake's own release flags would fight with the variable above.
  set(release "${ROSTRUM_WASM_OPTIMIZE}")
  if(ROSTRUM_WASM_LTO)
    string(APPEND release " -flto")
  endif()
  set(CMAKE_CXX_FLAGS_RELEASE "${release} -DNDEBUG")
  # The linker sees the whole program and would copy functions into their callers, those with one
  # caller whatever their size, for which it takes 15,000 off their cost. Not to do so makes what comes
  # over the network smaller by 17 kB, and what the first frame does without stays apart from the rest.
  set(CMAKE_EXE_LINKER_FLAGS_RELEASE "${release} -Wl,-mllvm,-inline-threshold=-16000")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g")
  set(CMAKE_EXE_LINKER_FLAGS_DEBUG "-O1 -g -sASSERTIONS=2")
  # Third-party code too, and the linker: it chooses the libc++ without exceptions by that.
  add_compile_options(-fno-exceptions -fno-rtti)
  add_link_options(-fno-exceptions -fno-rtti)
else()
  # A changed source costs its compile, and then the whole program is put together again. An archive
  # that names its objects is written at once, and every linker here is quicker than the plain one.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    foreach(language IN ITEMS C CXX)
      set(CMAKE_${language}_ARCHIVE_CREATE "<CMAKE_AR> qcT <TARGET> <LINK_FLAGS> <OBJECTS>")
      set(CMAKE_${language}_ARCHIVE_APPEND "<CMAKE_AR> qT <TARGET> <LINK_FLAGS> <OBJECTS>")
    endforeach()
    find_program(ROSTRUM_LINKER NAMES ld.mold ld.lld ld.gold DOC "A linker quicker than the plain one")
    if(ROSTRUM_LINKER)
      get_filename_component(linker "${ROSTRUM_LINKER}" NAME)
      string(REPLACE "ld." "" linker "${linker}")
      add_link_options("-fuse-ld=${linker}")
    endif()
  endif()
  # Debug is what the tests run in: assertions on, yet fast enough for thousands of random cases.
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
  if(ROSTRUM_SANITIZE)
    # Without vptr, which needs the RTTI our libraries are compiled without, and without null and
    # alignment: a null pointer's use stops the address sanitizer too, no target of ours minds
    # alignment, and the two cost a third of the time to compile.
    target_compile_options(rostrum_sanitize INTERFACE
      -fsanitize=address,undefined -fno-sanitize=vptr,null,alignment
      -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(rostrum_sanitize INTERFACE -fsanitize=address,undefined)
  endif()
endif()

# Several sources are compiled as one, for the headers that they share are read once then. The names
# that sources keep to themselves must differ within a library for that. They may be those of a
# local variable elsewhere, so -Wshadow is on only where each source is compiled by itself, as in the
# preset dev: one changed source is compiled soonest so, and an editor finds how. What a source
# forgets to include shows there too, and by python3 -m tools.build stand-alone.
option(ROSTRUM_UNITY "Compile several sources of our own at once" OFF)
# rostrum_unity(target [number])   how many sources at once: 8, or that number
function(rostrum_unity target)
  set(sources_at_once 8)
  if(ARGC GREATER 1)
    set(sources_at_once ${ARGV1})
  endif()
  if(ROSTRUM_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${sources_at_once})
  endif()
endfunction()
