#include "corpus/generator/article.h"

#include "corpus/generator/prose.h"

namespace wiredex::generator {

namespace {

std::string take_of(const Slot& slot) {
    if (slot.correction) return "CORRECTED";
    if (slot.version > 1) return "UPDATE " + std::to_string(slot.updates);
    return {};
}

}  // namespace

const SyntheticArticle& ArticleSequence::at(std::uint64_t index) {
    const std::uint64_t block = index / block_size;
    if (!planned_ || block != block_) {
        slots_ = plan_block(seed_, block);
        block_ = block;
        planned_ = true;
    }
    article_.index = index;
    article_.seed = seed_;
    article_.slot = slots_[index % block_size];
    article_.story = make_story(lexicon_, seed_, article_.slot.story);
    article_.take = take_of(article_.slot);
    article_.updated = version_time(article_.story, article_.slot.version);
    write_texts();
    return article_;
}

void ArticleSequence::write_texts() {
    const Story& story = article_.story;
    const Slot& slot = article_.slot;
    article_.headline = slot.version > 1 ? article_.take + "-" : "";
    article_.summary.clear();
    article_.ednote.clear();
    article_.body.clear();
    // The same stream for every version: they share headline, summary and the text of the first version.
    Prose prose{lexicon_, story, Random{mix(story.seed, 0)}};
    prose.headline(article_.headline);
    if (story.seed % 4 == 0) prose.sentence(article_.summary);
    // A lead of its own, then what each update added, newest first, then the first version.
    for (unsigned update = slot.updates; update > 0; --update) {
        Prose addition{lexicon_, story, Random{mix(story.seed, 100 + update)}};
        addition.paragraph(article_.body, 40);
        article_.body += '\n';
    }
    prose.body(article_.body, story.body_words);
    if (slot.correction) article_.ednote = "Corrects a figure in the last paragraph.";
}

}  // namespace wiredex::generator
