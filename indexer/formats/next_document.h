// The documents that senders append to one another in one file, and what stands between them.
#pragma once

#include "indexer/formats/format.h"

namespace wiredex {

/// The format of the document at the front of the window; null if none starts there, which is what plain text counts
/// as: it would take everything that follows. `likely` is the format of the document before.
const Format* format_of_next(Window& window, const Format& likely, const ReaderOptions& options);

/// Lets go of the line at the front of the window, and of all lines up to one where a document starts: one that starts
/// like markup, JSON or a framed wire message, and that a format recognises. Nothing is left where there is none within
/// the first `most_lines_tried` that start so.
void skip_to_document(Window& window, const Format& likely, const ReaderOptions& options);

inline constexpr int most_lines_tried = 1000;

}  // namespace wiredex
