// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace ringi::bench {

/// Ends the program; a measurement has nobody to hand an error to.
[[noreturn]] inline void stop(const std::string& why)
{
    std::fprintf(stderr, "bench: %s\n", why.c_str());
    std::exit(1);
}

/// "--name value" pairs, all of them optional to the parser.
class Options final {
public:
    Options(int argc, char** argv)
    {
        for (int i = 1; i < argc; i += 2) {
            const std::string name = argv[i];
            if (!name.starts_with("--") || i + 1 >= argc)
                stop("options are --name value, not " + name);
            m_values[name.substr(2)] = argv[i + 1];
        }
    }

    [[nodiscard]] std::string text(const std::string& name, const std::string& otherwise = {}) const
    {
        const auto found = m_values.find(name);
        return found == m_values.end() ? otherwise : found->second;
    }
    [[nodiscard]] int number(const std::string& name, int otherwise) const
    {
        const std::string value = text(name);
        return value.empty() ? otherwise : std::atoi(value.c_str());
    }
    [[nodiscard]] std::string needed(const std::string& name) const
    {
        const std::string value = text(name);
        if (value.empty())
            stop("--" + name + " is missing");
        return value;
    }

private:
    std::map<std::string, std::string> m_values;
};

inline std::string readFile(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        stop("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The first line of a file: a password never stands on a command line.
inline std::string readFirstLine(const std::string& path)
{
    const std::string all = readFile(path);
    return all.substr(0, all.find_first_of("\r\n"));
}

} // namespace ringi::bench
