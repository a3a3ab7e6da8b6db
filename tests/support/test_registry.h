// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace ringi::test {

/// Makes a test known to the program's main(). Runs before main(), so it must not use Qt.
class Registration final {
public:
    Registration(const char* className, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace ringi::test

/// At the end of a test's .cpp: RINGI_TEST(FooBarTest).
#define RINGI_TEST(Class)                                                                          \
    static const ::ringi::test::Registration registrationOf##Class(                                \
        #Class, [] { return std::unique_ptr<QObject>(new Class); });
