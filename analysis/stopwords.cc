// Function words by language: articles, pronouns, prepositions, conjunctions, auxiliaries.
#include <array>
#include <string>

#include "analysis/language.h"

namespace wiredex {
namespace {

struct List {
    std::string_view tag;
    std::string_view words;  ///< each between two spaces, so that a whole word is found by a plain search
};

constexpr std::array lists{
    List{"en",
         " a about above after again against all also although am among an and any are as at be because been "
         "before being below between both but by can cannot could did do does doing don't done during each either "
         "etc ever few for from further had has have having he her here hers herself him himself his how however i "
         "if in into is it its itself just many may me might mine more most much must my myself neither no "
         "nor not of off on once one only onto or other others our ours out over own per rather same shall she "
         "should since so some such than that the their theirs them then there these they this those though "
         "through thus to too toward under until unto up upon us very was we were what when where whether which "
         "while who whom whose why will with within without would yes yet you your yours yourself "},
    List{"fr",
         " a ai au aux avec avoir c ce ces cet cette ceux comme d dans de des donc du elle elles en entre est et "
         "eux il ils j je l la le les leur leurs lui m ma mais me mes mon n ne ni nos notre nous on ont ou où par "
         "pas pour qu que qui s sa sans se ses si son sont sur t un une vous y à été être "},
    List{"de",
         " aber als am an auch auf aus bei bin bis da das dass dem den der des die dies diese dieser du durch ein "
         "eine einem einen einer eines er es für gegen hat hatte ich ihr ihre im in ist ja kann mit nach nicht "
         "noch nun nur ob oder ohne sein seine sich sie sind so um und uns unter vom von vor war waren was wegen "
         "weil wenn wer werden wie wir wird wo wurde wurden zu zum zur zwischen über "},
    List{"es",
         " a al ante como con contra cual de del desde donde e el ella ellos en entre era es esa ese eso esta este "
         "esto fue fueron ha han hasta hay la las le les lo los me mi más ni no nos o para pero por que se ser si "
         "sin sobre son su sus también un una y ya "},
    List{"it",
         " a ad ai al alla alle anche c che chi ci come con d da dagli dai dal dalla degli dei del della delle "
         "dello di e ed era gli ha hanno i il in io l la le lo loro ma ne nei nel nella nelle non o per più se si "
         "sono su sul sulla tra un una uno è "},
    List{"pt",
         " a ao aos as com como da das de do dos e ela ele em entre era essa esse esta este eu foi foram há isso já "
         "mais mas na nas no nos não o os ou para pela pelo por que se sem ser seu sua são também um uma à "},
    List{"nl",
         " aan al als bij dan dat de der deze die dit door een en er geen haar had heeft het hij hun ik in is kan "
         "maar meer met naar niet nog nu of om ook op over te tot uit van voor waren was wat we werd wie wij ze "
         "zich zij zijn zo zou "},
    List{"sv",
         " alla att av blev de dem den denna deras det detta du där efter ej eller en ett från för ha hade han har "
         "hon hur i inte jag kan man med men mot mycket ni nu och om på sig sin som så till under ut var vi är "},
    List{"da",
         " af alle at blev da de dem den der deres det dette du efter eller en er et for fra han har havde hun hvad "
         "i ikke ind jeg kan man med men mod nu når og om op os på sig som til var vi "},
    List{"no",
         " alle at av ble da de dem den denne der det dette du eller en er et etter for fra han har hun hva i ikke "
         "jeg kan man med men mot nå når og om på seg som til var vi "},
    List{"fi",
         " ei eivät ennen että he hän ja jo joka jos jotka kanssa kuin kun kuten me mikä mukaan mutta myös ne niin "
         "nyt ole oli olivat on ovat se sekä sen tai te vain "},
    List{"ru",
         " а без бы был была были было быть в во вот все вы где да для до его ее если есть же за и из или им их к "
         "как ко когда которые который кто ли мы на не но о об он она они от по при с со так то у что это я "},
};

}  // namespace

bool is_stopword(const Language& language, std::string_view word) {
    for (const List& list : lists) {
        if (list.tag != language.tag) continue;
        std::string between_spaces(1, ' ');
        between_spaces.append(word).push_back(' ');
        return list.words.find(between_spaces) != std::string_view::npos;
    }
    return false;
}

}  // namespace wiredex
