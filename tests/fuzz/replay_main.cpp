// SPDX-License-Identifier: Apache-2.0
// usage: ringi_replay_<name> FOLDER: runs the fuzz target once on every file there.
#include "fuzz/fuzz_target.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv)
{
    const std::filesystem::path folder = argc == 2 ? argv[1] : "";
    if (!std::filesystem::is_directory(folder)) {
        std::cerr << "no folder of seeds\n";
        return 1;
    }
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        // Flushed: when it crashes, it was the last one named.
        std::cout << entry.path().filename().string() << std::endl;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++count;
    }
    std::cout << count << " seeds\n";
    return count > 0 ? 0 : 1;
}
