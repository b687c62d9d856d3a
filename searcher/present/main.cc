// wiredex-search: the program that only reads.
#include <string>
#include <vector>

#include "searcher/present/program.h"

int main(int argc, char** argv) {
    return wiredex::run_program(std::vector<std::string>(argv + (argc > 0), argv + argc));
}
