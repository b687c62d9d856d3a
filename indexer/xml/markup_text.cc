#include "indexer/xml/markup_text.h"

#include "indexer/text/entities.h"
#include "indexer/text/text_builder.h"

namespace wiredex {

namespace {

class Walk {
public:
    explicit Walk(const MarkupRule& rule) : rule_(rule) {}

    MarkupText over(XmlNode top) {
        XmlNode at = top.first_child();
        while (at) {
            if (enter(at) && at.first_child()) {
                at = at.first_child();
                continue;
            }
            while (at != top && !at.next_sibling()) {
                at = at.parent();
                if (at != top) leave(at);
            }
            if (at == top) break;
            at = at.next_sibling();
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

    // True if what is inside belongs to the text. What is left out, and what is empty, has been left again.
    bool enter(XmlNode node) {
        if (node.type() != pugi::node_element) {
            add_text(node);
            return false;
        }
        switch (meaning_of(node)) {
            case Markup::hidden:
                return false;
            case Markup::caption:
                if (std::string caption = text_of(node); !caption.empty())
                    result_.captions.push_back(std::move(caption));
                return false;
            case Markup::row:
                builder_.begin_row();
                break;
            case Markup::cell:
                builder_.begin_cell();
                break;
            case Markup::preformatted:
                builder_.begin_preformatted();
                break;
            case Markup::block:
                builder_.end_paragraph();
                break;
            case Markup::transparent:
                break;
        }
        if (!node.first_child()) leave(node);
        return true;
    }

    void leave(XmlNode node) {
        switch (meaning_of(node)) {
            case Markup::row:
                return builder_.end_row();
            case Markup::cell:
                return builder_.end_cell();
            case Markup::preformatted:
                return builder_.end_preformatted();
            case Markup::block:
                return builder_.end_paragraph();
            case Markup::caption:
            case Markup::hidden:
            case Markup::transparent:
                return;
        }
    }

    void add_text(XmlNode node) {
        const std::string_view value = node.value();
        if (node.type() == pugi::node_cdata) {
            builder_.text(value);
        } else if (node.type() == pugi::node_pcdata) {
            if (value.find('&') == std::string_view::npos) {
                builder_.text(value);
            } else {
                builder_.text(decode_references(value));
            }
        }
    }

    const MarkupRule& rule_;
    TextBuilder builder_;
    MarkupText result_;
};

}  // namespace

MarkupText markup_text(XmlNode node, const MarkupRule& rule) {
    return Walk(rule).over(node);
}

}  // namespace wiredex
