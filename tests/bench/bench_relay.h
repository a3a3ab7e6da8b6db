// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench_options.h"

#include <string>

namespace ringi::bench {

/// Where a client sends to, from its options; the same for every client.
struct BenchRelay {
    std::string host;
    int port = 0;
    std::string caFile;
    std::string user;
    std::string password;

    explicit BenchRelay(const Options& options)
        : host(options.text("host", "127.0.0.1")), port(options.number("port", 0)),
          caFile(options.needed("ca")), user(options.needed("user")),
          password(readFirstLine(options.needed("password-file")))
    {
    }
};

} // namespace ringi::bench
