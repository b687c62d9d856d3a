#include "indexer/xml/markup_text.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "indexer/text/entities.h"
#include "indexer/text/strings.h"
#include "indexer/text/text_builder.h"

namespace wiredex {

namespace {

class Walk {
public:
    explicit Walk(const MarkupRule& rule) : rule_(rule) {}

    MarkupText over(XmlNode top) {
        XmlNode at = top.first_child();
        while (at) {
            if (enter(at)) {
                if (const XmlNode below = at.first_child()) {
                    at = below;
                    continue;
                }
                leave();
            }
            XmlNode next = at.next_sibling();
            while (!next && at.parent() != top) {
                at = at.parent();
                leave();
                next = at.next_sibling();
            }
            at = next;
        }
        result_.text = builder_.take();
        return std::move(result_);
    }

private:
    [[nodiscard]] Markup meaning_of(XmlNode element) const {
        std::optional<Markup> special;
        if (rule_) special = rule_(element);
        return special ? *special : markup_of(local_name(element));
    }

    // True if what is inside belongs to the text: the element is open then, until it is left.
    bool enter(XmlNode node) {
        if (node.type() != pugi::node_element) {
            add_text(node);
            return false;
        }
        const Markup markup = meaning_of(node);
        switch (markup) {
            case Markup::hidden:
                return false;
            case Markup::caption:
                if (captions_++ > 0) builder().end_paragraph();
                break;
            case Markup::row:
                builder().begin_row();
                break;
            case Markup::cell:
                builder().begin_cell();
                break;
            case Markup::preformatted:
                builder().begin_preformatted();
                break;
            case Markup::block:
                builder().end_paragraph();
                break;
            case Markup::transparent:
                break;
        }
        open_.push_back(markup);
        return true;
    }

    void leave() {
        const Markup markup = open_.back();
        open_.pop_back();
        switch (markup) {
            case Markup::row:
                return builder().end_row();
            case Markup::cell:
                return builder().end_cell();
            case Markup::preformatted:
                return builder().end_preformatted();
            case Markup::block:
                return builder().end_paragraph();
            case Markup::caption:
                return end_caption();
            case Markup::hidden:
            case Markup::transparent:
                return;
        }
    }

    // A caption inside another one is part of it.
    void end_caption() {
        if (--captions_ > 0) return builder().end_paragraph();
        std::string caption = collapse_spaces(caption_.take());
        if (!caption.empty()) result_.captions.push_back(std::move(caption));
    }

    void add_text(XmlNode node) {
        const std::string_view value = node.value();
        const bool may_have_references = node.type() == pugi::node_pcdata;
        if (may_have_references && value.find('&') != std::string_view::npos) {
            builder().text(decode_references(value));
        } else if (may_have_references || node.type() == pugi::node_cdata) {
            builder().text(value);
        }
    }

    TextBuilder& builder() { return captions_ > 0 ? caption_ : builder_; }

    const MarkupRule& rule_;
    TextBuilder builder_;
    TextBuilder caption_;
    std::size_t captions_ = 0;  // that are open
    std::vector<Markup> open_;
    MarkupText result_;
};

}  // namespace

MarkupText markup_text(XmlNode node, const MarkupRule& rule) {
    return Walk(rule).over(node);
}

}  // namespace wiredex
