# keyring_program(name SOURCE…): a Qt Test program that talks to a keyring.
function(keyring_program name)
    add_executable(${name} ${ARGN})
    target_link_libraries(${name} PRIVATE
        project_options keywright_test_support keywright_platform Qt6::Test Qt6::DBus)
endfunction()

# keyring_test(test mode program [variable=value]): runs the program with a keyring of its own, see
# withkeyring.sh for the modes.
function(keyring_test test mode program)
    add_test(NAME ${test}
        COMMAND ${PROJECT_SOURCE_DIR}/tests/live/withkeyring.sh ${mode} $<TARGET_FILE:${program}>)
    set_tests_properties(${test} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=en;${ARGN}")
endfunction()
