#include "indexer/text/encoding_detection.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <unicode/unistr.h>

#include "indexer/text/encoding.h"

using namespace wiredex;

namespace {

std::string encoded(std::string_view utf8, const char* encoding) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
    std::string bytes(static_cast<std::size_t>(text.length()) * 2, '\0');
    const auto length = text.extract(0, text.length(), bytes.data(), static_cast<uint32_t>(bytes.size()), encoding);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

struct Sample {
    const char* encoding;
    const char* text;
};

// Long enough for a headline, hardly more.
constexpr std::array<Sample, 22> samples_of_other_languages = {{
    {"windows-1250", "Żółw wrócił do Łodzi"},
    {"ISO-8859-2", "Żółw wrócił do Łodzi, źle się działo"},
    {"windows-1250", "Příliš dlouhý most přes řeku čeká na opravu, řekl mluvčí města."},
    {"ISO-8859-2", "Starosta řekl, že most přes řeku čeká na opravu."},
    {"windows-1250", "Starý most cez rieku čaká na opravu, ľudia ho používajú od štvrtka, žiaľ, ďalší ešte nestojí."},
    {"windows-1250", "A híd felújítása jövőre kezdődik, közölte a városi szóvivő; a költség őrült nagy."},
    {"windows-1250", "Primăria a închis şoseaua şi podul după inundaţii, a spus purtătorul de cuvânt."},
    {"windows-1250", "Gradonačelnik je rekao da će most biti otvoren; žičara još neće, građani čekaju, đaci pješače."},
    {"windows-1254", "Köprü yarın açılacak, dedi belediye başkanı; ağaçların altında kalabalık vardı."},
    {"windows-1257",
     "Tiltas bus atidarytas kitą savaitę, sakė miesto meras; žmonės laukė prie upės, čia šalta, visų žąsų jau nėra, "
     "įšalas gilus."},
    {"windows-1257",
     "Tilts pār upi tiks atvērts nākamnedēļ, sacīja pilsētas mērs, bet ceļš vēl ir slēgts; šķiet, ka viņš to "
     "ģenerālplānu vēl nav žēlojis."},
    {"windows-1251", "Порт открыт сегодня утром"},
    {"KOI8-R", "Порт открыт сегодня утром"},
    {"ISO-8859-5", "Порт открыт сегодня утром"},
    {"IBM866", "Порт открыт сегодня утром"},
    {"windows-1251", "«Міст відкриють наступного тижня», – сказав міський голова; їхні діти чекають."},
    {"windows-1251", "Кметът каза, че мостът ще бъде отворен следващата седмица."},
    {"windows-1251", "Градоначелник је рекао да ће мост бити отворен следеће недеље, љубитељи чекају."},
    {"windows-1253", "Η γέφυρα θα ανοίξει την επόμενη εβδομάδα, είπε ο δήμαρχος."},
    {"ISO-8859-7", "Η γέφυρα άνοιξε. Από την Άνω Πόλη, είπε ο δήμαρχος."},
    {"windows-1255", "הגשר ייפתח בשבוע הבא, אמר ראש העיר."},
    {"windows-1256", "سيفتح الجسر في الأسبوع المقبل، قال رئيس البلدية."},
}};

constexpr std::array<const char*, 18> western_samples = {
    "Die Brücke über den Fluß wird nächste Woche geöffnet, sagte der Bürgermeister – „endlich“.",
    "Le pont sera rouvert à l’été, a déclaré le maire ; « ça ira », où qu’il aille, même à Noël, près de l’île.",
    "El alcalde señaló que el puente abrirá mañana. ¿Qué pasará después? ¡Ojalá! Así está la situación aquí.",
    "A ponte será reaberta amanhã, disse o prefeito; são três as opções em São João, não há dúvida.",
    "Il ponte riaprirà lunedì, così ha detto il sindaco: «perché è già pronto, però più in là si vedrà».",
    "Broen over åen åbner i næste uge, sagde borgmesteren. Kødet, ærterne og øllet var på køl.",
    "Bron över ån öppnar nästa vecka, säger borgmästaren i Växjö. Älgen låg på vägen.",
    "Silta avataan ensi viikolla, sanoi pormestari. Sää on kylmää, öisin jäätyy, myös Žižek käy.",
    "Brúin verður opnuð í næstu viku, sagði bæjarstjórinn. Þetta er það sem við höfum beðið eftir.",
    "De burgemeester zei dat de brug één week later opengaat; de coöperatie en België zijn geïnteresseerd.",
    "L’alcalde va dir que el pont s’obrirà la setmana vinent; això és qüestió de diners, també a Vilanova i la Geltrú.",
    "The café’s owner, José Müller of Malmö, paid £5 – about €6 – for 3½ m² of façade © 2024.",
    "Sild avatakse järgmisel nädalal, ütles linnapea. Õhtul jäätub, öösel sajab lund, šokk on suur.",
    "Names: Søren Ångström, François Noël, Íñigo Núñez, João Conceição, Jürgen Groß",
    "25 °C, 1½ km², 30 m³, ±5 µm, £3m, ¥400, 3ª rodada, nº 1",
    "SÃO PAULO – A DECISÃO NÃO É FINAL; AS AÇÕES CAÍRAM À TARDE",
    "Le à, là à, où à ; à Paris, à Lyon, à Nice",
    "Zürich: Die Börse schließt höher, Crédit Électrique à Genève und Società Però gewinnen, sagt Tõnu.",
};

}  // namespace

TEST_CASE("alphabets tell undeclared encodings of other languages even in short texts") {
    for (const Sample& sample : samples_of_other_languages) {
        INFO(sample.encoding);
        CHECK(to_utf8(encoded(sample.text, sample.encoding)) == sample.text);
    }
}

TEST_CASE("alphabets tell undeclared encodings of other languages in long texts between tags") {
    for (const Sample& sample : samples_of_other_languages) {
        INFO(sample.encoding);
        std::string text;
        for (int i = 0; i < 50; ++i) text += "<p class=\"text\">" + std::string(sample.text) + " Quay Corp (QCP)</p>\n";
        CHECK(to_utf8(encoded(text, sample.encoding)) == text);
    }
}

TEST_CASE("Western texts stay Windows-1252 whatever their language and length") {
    std::string all;
    for (const std::string text : western_samples) {
        CHECK(to_utf8(encoded(text, "windows-1252")) == text);
        CHECK(to_utf8(encoded(text.substr(0, text.size() / 2), "windows-1252")) ==
              to_utf8(encoded(text.substr(0, text.size() / 2), "windows-1252"), "windows-1252"));
        std::string repeated;
        for (int i = 0; i < 50; ++i) repeated += "<p>" + text + "</p>\n";
        CHECK(to_utf8(encoded(repeated, "windows-1252")) == repeated);
        all += text + "\n";
    }
    CHECK(to_utf8(encoded(all, "windows-1252")) == all);
}

TEST_CASE("too few letters tell no encoding") {
    CHECK(detected_encoding(encoded("Łódź", "windows-1250")).empty());
    CHECK(detected_encoding(encoded("The mayor Dvořák", "windows-1250")).empty());
    CHECK(detected_encoding("").empty());
    CHECK(detected_encoding("\xA0\xA0\xA0\xA0\xA0\xA0 \x96 \x96 \x96").empty());
}
