# A library made of its floors: one object library for each folder that the wing's floors.txt names, lowest
# first. That file is the one list; the check of includes reads it too.
#
# rostrum_add_floors(target wing)       the static library `target` of all floors; a folder without a
#                                       line in floors.txt is an error
# rostrum_link_floors(target LIBRARIES) what all floors are compiled with
# rostrum_test_floors(target wing ...)  tests that the first floors link by themselves, one for every
#                                       number of them; `...` are the libraries below the wing
function(rostrum_add_floors target wing)
  set(list "${PROJECT_SOURCE_DIR}/${wing}/floors.txt")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
  file(STRINGS "${list}" lines REGEX "^[a-z_]+:")
  set(floors "")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE ":.*" "" floor "${line}")
    list(APPEND floors "${floor}")
  endforeach()

  file(GLOB_RECURSE all RELATIVE "${PROJECT_SOURCE_DIR}/${wing}" CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${wing}/*.cpp")
  foreach(source IN LISTS all)
    string(REGEX REPLACE "/.*" "" floor "${source}")
    if(NOT floor IN_LIST floors)
      message(FATAL_ERROR "${wing}/${source} lies in no folder that ${wing}/floors.txt names; add a line there.")
    endif()
  endforeach()

  set(objects "")
  foreach(floor IN LISTS floors)
    set(folder "${PROJECT_SOURCE_DIR}/${wing}/${floor}")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.hpp")
    add_library(${target}_${floor} OBJECT ${sources})
    set_target_properties(${target}_${floor} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(${target}_${floor} PRIVATE "${PROJECT_SOURCE_DIR}")
    rostrum_unity(${target}_${floor})
    list(APPEND objects "$<TARGET_OBJECTS:${target}_${floor}>")
  endforeach()
  add_library(${target} STATIC ${objects})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX ROSTRUM_FLOORS "${floors}")
endfunction()

function(rostrum_link_floors target)
  get_target_property(floors ${target} ROSTRUM_FLOORS)
  foreach(floor IN LISTS floors)
    target_link_libraries(${target}_${floor} PRIVATE ${ARGN})
  endforeach()
endfunction()

function(rostrum_test_floors target wing)
  get_target_property(floors ${target} ROSTRUM_FLOORS)
  set(below "")
  foreach(library IN LISTS ARGN)
    list(APPEND below "$<TARGET_FILE:${library}>")
  endforeach()
  # Every object goes in whether main() needs it or not, so that a name from a higher floor is missed.
  set(main "${PROJECT_BINARY_DIR}/floors_main.cpp")
  file(CONFIGURE OUTPUT "${main}" CONTENT "int main() {}\n")
  set(objects "")
  foreach(floor IN LISTS floors)
    list(APPEND objects "$<TARGET_OBJECTS:${target}_${floor}>")
    add_test(NAME "floors of ${wing} up to ${floor} link by themselves"
      COMMAND "${CMAKE_CXX_COMPILER}" "$<TARGET_PROPERTY:rostrum_sanitize,INTERFACE_LINK_OPTIONS>"
        "${main}" "${objects}" "${below}" -o "${PROJECT_BINARY_DIR}/floors_${wing}_${floor}"
      COMMAND_EXPAND_LISTS)
  endforeach()
endfunction()
