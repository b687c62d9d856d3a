#include "corpus/generator/versions.h"

#include "corpus/generator/random.h"

namespace wiredex::generator {

std::array<Slot, block_size> plan_block(std::uint64_t seed, std::uint64_t block) {
    Random random{mix(mix(seed, 1), block)};
    std::array<Slot, block_size> slots;
    std::array<std::size_t, block_size> latest{};  // for each story opened here, the slot of its newest version
    std::size_t stories = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (stories > 0 && random.percent(9)) {
            std::size_t& newest = latest[random.below(static_cast<std::uint32_t>(stories))];
            slots[i] = slots[newest];
            ++slots[i].version;
            slots[i].correction = random.percent(25);
            if (!slots[i].correction) ++slots[i].updates;
            newest = i;
        } else {
            slots[i] = Slot{.story = block * block_size + i};
            latest[stories++] = i;
        }
    }
    return slots;
}

}  // namespace wiredex::generator
