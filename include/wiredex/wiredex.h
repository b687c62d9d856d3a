// Everything in one include. Each header can be included alone as well.
#pragma once

#include "wiredex/article.h"
#include "wiredex/database.h"
#include "wiredex/error.h"
#include "wiredex/fields.h"
#include "wiredex/indexer.h"
#include "wiredex/query.h"
#include "wiredex/reader.h"
#include "wiredex/results.h"
#include "wiredex/searcher.h"
#include "wiredex/synonyms.h"
#include "wiredex/time.h"
#include "wiredex/version.h"
