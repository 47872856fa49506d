# The libraries compiled into Rostrum, as targets with system includes.
#
# A source folder comes from FETCHCONTENT_SOURCE_DIR_<NAME> where that is given; else from Debian's
# source packages, kept in a folder shared between checkouts; else by FetchContent from a git tag.
include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

FetchContent_Declare(imgui
  GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW ON
  SOURCE_SUBDIR no-cmake-here)
FetchContent_Declare(nlohmann_json
  GIT_REPOSITORY https://github.com/nlohmann/json.git GIT_TAG v3.11.3 GIT_SHALLOW ON
  SOURCE_SUBDIR no-cmake-here)
FetchContent_Declare(catch2
  GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.7.1 GIT_SHALLOW ON
  SOURCE_SUBDIR no-cmake-here)

FetchContent_Declare(qrcodegen
  GIT_REPOSITORY https://github.com/nayuki/QR-Code-generator.git GIT_TAG v1.8.0 GIT_SHALLOW ON
  SOURCE_SUBDIR no-cmake-here)

# Fills FETCHCONTENT_SOURCE_DIR_<NAME> from Debian's sources unless every one is given.
function(rostrum_provide_sources)
  set(missing FALSE)
  foreach(name IN ITEMS IMGUI NLOHMANN_JSON CATCH2 QRCODEGEN)
    if(NOT FETCHCONTENT_SOURCE_DIR_${name})
      set(missing TRUE)
    endif()
  endforeach()
  if(NOT missing)
    return()
  endif()
  set(script "${CMAKE_BINARY_DIR}/sources.cmake")
  file(REMOVE "${script}")
  execute_process(
    COMMAND "${Python3_EXECUTABLE}" -m tools.build sources --cmake "${script}"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  if(NOT EXISTS "${script}")
    message(STATUS "The libraries' sources come from their git repositories")
    return()
  endif()
  include("${script}")
  foreach(name IN ITEMS IMGUI NLOHMANN_JSON CATCH2 QRCODEGEN)
    if(NOT FETCHCONTENT_SOURCE_DIR_${name})
      set(FETCHCONTENT_SOURCE_DIR_${name} "${ROSTRUM_SOURCE_${name}}" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

rostrum_provide_sources()
FetchContent_MakeAvailable(imgui nlohmann_json qrcodegen)

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${nlohmann_json_SOURCE_DIR}/single_include")
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

# The C version: no exceptions, no memory of its own.
add_library(qrcodegen STATIC "${qrcodegen_SOURCE_DIR}/c/qrcodegen.c")
target_include_directories(qrcodegen SYSTEM PUBLIC "${qrcodegen_SOURCE_DIR}/c")

add_library(imgui STATIC
  "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp"
  "${imgui_SOURCE_DIR}/imgui_tables.cpp" "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}")
# The user config is found from the root of the project, by imgui and by all that include it.
target_include_directories(imgui PUBLIC "${PROJECT_SOURCE_DIR}")
target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.hpp\"")

if(EMSCRIPTEN)
  # The program brings its own fonts; the one inside of Dear ImGui would be a first visit's 10 kB.
  target_compile_definitions(imgui PRIVATE IMGUI_DISABLE_DEFAULT_FONT)

  # Emscripten's own port; its source is already in the cache, so nothing is downloaded here.
  add_library(sdl2 INTERFACE)
  target_compile_options(sdl2 INTERFACE -sUSE_SDL=2)
  target_link_options(sdl2 INTERFACE -sUSE_SDL=2)

  add_library(imgui_backends STATIC
    "${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp"
    "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui_backends SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
  target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3
    # It makes one in every frame; web/program/kept_vertex_array says why that must not be.
    PRIVATE glGenVertexArrays=rostrum_take_vertex_array glDeleteVertexArrays=rostrum_leave_vertex_array)
  target_link_libraries(imgui_backends PUBLIC imgui sdl2)
else()
  FetchContent_MakeAvailable(catch2)
  add_library(catch2 STATIC "${catch2_SOURCE_DIR}/extras/catch_amalgamated.cpp")
  target_include_directories(catch2 SYSTEM PUBLIC "${catch2_SOURCE_DIR}/extras")
  target_compile_options(catch2 PRIVATE -O0)
endif()
