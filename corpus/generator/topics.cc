#include "corpus/generator/topics.h"

#include <array>

namespace wiredex::generator {

namespace {

struct Row {
    std::string_view code;
    std::string_view name;
    std::string_view words;
};

constexpr std::array<Row, 48> rows = {{
    {"earnings", "Company earnings", "profit quarter revenue shares forecast earnings dividend margin sales loss"},
    {"markets", "Financial markets", "shares index traders market gains investors volume closed rally futures"},
    {"football", "Football", "goal match striker penalty league coach midfield keeper season derby"},
    {"elections", "Elections", "vote ballot election candidate turnout poll campaign coalition runoff party"},
    {"interest-rates", "Interest rates", "rate bank basis points policy governor inflation lending bonds panel"},
    {"courts", "Courts and crime", "court judge trial charges lawyer appeal sentence jury prosecutor verdict"},
    {"weather", "Weather", "rain storm winds flood forecast temperature snow warning coast drought"},
    {"crude", "Crude oil", "oil barrel crude output refinery tanker pipeline drilling cargo exports"},
    {"trade", "Trade", "tariff exports imports deficit customs quota goods surplus agreement duty"},
    {"diplomacy", "Diplomacy", "talks minister treaty embassy envoy summit border ceasefire delegation accord"},
    {"mergers", "Mergers and acquisitions", "bid stake takeover merger offer shareholders board stock acquire deal"},
    {"tennis", "Tennis", "set seed serve final tournament break match court title wildcard"},
    {"health", "Health", "hospital patients vaccine doctors disease virus clinic treatment infection nurses"},
    {"labour", "Labour", "strike union wages workers pay walkout dispute contract jobs unemployment"},
    {"shipping", "Shipping", "port vessel cargo container ferry harbour freight dock tonnes crew"},
    {"wheat", "Wheat", "wheat harvest grain tonnes crop export silo yield acreage millers"},
    {"currencies", "Currencies", "dollar currency yen intervention exchange dealers euro franc reserve peg"},
    {"aviation", "Aviation", "airline flight airport passengers jet pilot runway fleet route airspace"},
    {"energy", "Energy", "power electricity grid plant reactor gas turbines outage megawatts supply"},
    {"technology", "Technology", "software chip device network data users platform startup servers encryption"},
    {"science", "Science", "researchers study telescope species laboratory samples fossil discovery genome experiment"},
    {"police", "Police", "police arrested suspect officers raid robbery station investigation detectives custody"},
    {"cycling", "Cycling", "stage rider peloton sprint climb jersey breakaway team time trial"},
    {"budget", "Public finance", "budget tax spending deficit treasury parliament debt revenue cuts minister"},
    {"cocoa", "Cocoa", "cocoa beans harvest buffer stock bags grinders pods crop warehouse"},
    {"coffee", "Coffee", "coffee beans roasters quota arabica growers frost bags export blend"},
    {"education", "Education", "school teachers pupils university exam students classroom tuition curriculum campus"},
    {"film", "Film", "film director festival premiere actor screen cinema award script studio"},
    {"music", "Music", "concert orchestra album singer tour stage conductor song audience opera"},
    {"environment", "Environment", "emissions forest river climate pollution wildlife reserve carbon wetland cleanup"},
    {"earthquake", "Earthquakes",
     "quake magnitude tremor epicentre rescue rubble aftershock buildings injured shelter"},
    {"rail", "Railways", "train rail station signal passengers track locomotive timetable commuters tunnel"},
    {"housing", "Housing", "homes rent mortgage builders housing tenants property flats construction prices"},
    {"gold", "Gold and precious metals", "gold ounce mine bullion silver miners ore platinum fixing assay"},
    {"copper", "Copper", "copper smelter mine cathode ore tonnes concentrate warehouse miners grade"},
    {"space", "Space", "rocket orbit satellite launch astronauts mission probe capsule lander crew"},
    {"chess", "Chess", "chess grandmaster board draw opening endgame title round rook blunder"},
    {"athletics", "Athletics", "metres record sprinter heat marathon final hurdles jump stadium medal"},
    {"fishing", "Fishing", "fish catch trawler quota cod fishermen nets herring stocks boats"},
    {"sugar", "Sugar", "sugar cane tender refined beet tonnes mill white raw buyers"},
    {"religion", "Religion", "bishop church pilgrims temple faith mosque prayer shrine ceremony clergy"},
    {"literature", "Literature", "novel author prize book publisher poet readers translation shortlist library"},
    {"museums", "Museums", "museum exhibition painting gallery curator collection restored sculpture visitors archive"},
    {"rubber", "Rubber", "rubber latex plantation tyre tappers producers pact smallholders price auction"},
    {"archaeology", "Archaeology", "excavation tomb ruins pottery site burial dig coins settlement inscription"},
    {"minor-sports", "Minor sports", "bout round arena club amateur medal federation ring qualifier crowd"},
    {"cotton", "Cotton", "cotton bales mills ginning textile yarn acreage fibre weavers looms"},
    {"obituaries", "Obituaries", "died funeral born tribute career family mourners survived legacy aged"},
}};

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> list;
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        list.push_back(words.substr(0, end));
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
    return list;
}

std::vector<TopicWords> parse_rows() {
    std::vector<TopicWords> list;
    list.reserve(rows.size());
    for (const Row& row : rows) list.push_back({row.code, row.name, split(row.words)});
    return list;
}

}  // namespace

std::span<const TopicWords> topics() {
    static const std::vector<TopicWords> list = parse_rows();
    return list;
}

std::size_t draw_topic(const ZipfRanks& small_ranks, Random& random) {
    for (;;) {
        const std::uint64_t rank = small_ranks.draw(random);
        if (rank <= rows.size()) return static_cast<std::size_t>(rank - 1);
    }
}

}  // namespace wiredex::generator
