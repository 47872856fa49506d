# Without a site, what the native tests read of build/gen is made by the native command, which packs
# the same bytes as the compiled one.
if(NOT ROSTRUM_SITE)
  add_custom_target(generated ALL
    COMMAND "${Python3_EXECUTABLE}" -m tools.build generated "$<TARGET_FILE:rostrum-data>"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    COMMENT "Packing the dataset"
    USES_TERMINAL VERBATIM)
  add_dependencies(generated rostrum-data)
endif()
