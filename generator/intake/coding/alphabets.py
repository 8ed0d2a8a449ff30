"""Letters in the order of their frequency, language by language, to tell encodings apart.

Letters of alphabets: Wikipedia's texts in each language, as counted for language detection by
Nakatani Shuyo (Apache License 2.0). Characters of Chinese, Japanese and Korean: the commonest of
written news, about three in four that a text uses.
"""

ALPHABETS = {
    "en": "eaitnosrlhdcmufpgbywvkjxzqé",
    "fr": "eanistrloudcmépghbfvqyàjxèkwçzêôîâïûœùëüÿæ",
    "de": "enirstadlhuocmgbkfpwzvüäyöjßxéq",
    "es": "eaonisrldtcumpgbfyvhóqíjzáékxñúwü",
    "ca": "eariosntlducmpbgvféqàíxhójèòçúïüyz",
    "pt": "aeoidsrntmculpgbhfvéãçíqákzjóxywêúâõàôü",
    "it": "aieonltrsdcumpgvbfhzèkyqàwjxùòéì",
    "nl": "enaitrsodlmghuvcpkbwjfzyëéxqïöü",
    "sv": "earntsilodmkgvufhpäbcöåyjwxzéq",
    "da": "erntisadlogmkfbuvphyøcåæjwzxé",
    "fi": "ainetsolukrmäjvphydgcböfwxzšéåq",
    "is": "arnieustðlgmkvfáhíoóbyöæþjúdpéýx",
    "pl": "aioenwrscztkdypmlujghłbóąśężfńvćxź",
    "cs": "eoantsirvklmudpíchjázbyéěýřčžgšfůwúxňóťď",
    "sk": "oaenirtsvklmdpucjházbyýíčéúgšžfľťówôxňäďĺŕ",
    "hu": "aetlsnrikozágémbydvpuhcjfóöőíüúűwx",
    "ro": "eiarntulocsdmpăfbgvîţşzhâjkxyw",
    "hr": "aieonrjskutldmvpgzcbhčšžfćyđ",
    "sq": "eitëarnshomlkdujpgvbfqzcyçx",
    "tr": "aeinrlıdktsmuoybügşvzhcpfçğöjâî",
    "lt": "iasoerntuklmpdjvgėyųbšžcūčįzfąhęw",
    "lv": "aisertunoklāmdpvjzībgēcšfļūhņžķģč",
    "et": "aeistnloukrmdvghpjbäõüfcöywzšž",
    "ru": "оиаенрствлкмдпяугйызбьхчцжфюшщэёъ",
    "uk": "наоіетрисвклдумпьзягцбйчхїюшфжєщґ",
    "be": "анірыеостклдмпўувяцзьбгйхёчюэжшф",
    "bg": "аиеонтрсвклдпмгзяъубчцйжфщхшюь",
    "sr": "аиоенртсјувкдмлпгзбчшцхњжђћљфџ",
    "mk": "аоиентрсквдлпмјугзбчцшфжхњѓќџљѕ",
    "kk": "аеынтрідлсмқоббкғйуүңпзжгөшұияәхвфчһцюэщъьё",
    "el": "αοτινερκσςηπμυλίόγάήδέωχύθφβώζξψϊΐϋ",
    "ar": "اليمونرتبةدعسفهكقحأجشطصإىزخثغضذئءظآؤ",
    "fa": "ايرنهدومتسشبکكلزفعجقگآخپطصحچغذژضئظثأء",
    "he": "יוהרלבתמאשנדקעםפסחכטגןצזךףץ",
    "zh": (
        "的一国在中人是有大不年会这日了和发来个以上地为时到业出行要生方新成市于后家对民多经"
        "作现部分全能公动同本下他进过说也学前用月长高理工就与最者主政力加得点海所将可开关法记"
        "面产化实外员体之自制定事间重机从两当名场等都内位区建报没里北然社小三目我们资合度设城"
        "美通系第去平好二战项信路组水代南次特东无其天军起问性题提而员保济京意基果交百山此心强"
        "表情管万安原并被省数期世院正量展活西安共如己收港较想校品务价电车着么向任女计明据式口"
        "规调治文物万千每先各解反利数运传由直象流布游接立股岁万给金科村报导张船镇居参节近晚"
        "今周星四五六七八九十岛官称表示消息认府长委造量桥岸渔气增受候连包该何很少老孩子见只"
    ),
    "zh-hant": (
        "的一國在中人是有大不年會這日了和發來個以上地為時到業出行要生方新成市於後家對民多經"
        "作現部分全能公動同本下他進過說也學前用月長高理工就與最者主政力加得點海所將可開關法記"
        "面產化實外員體之自制定事間重機從兩當名場等都內位區建報沒裡北然社小三目我們資合度設城"
        "美通系第去平好二戰項信路組水代南次特東無其天軍起問性題提而台保濟京意基果交百山此心強"
        "表情管萬安原並被省數期世院正量展活西灣共如己收港較想校品務價電車著麼向任女計明據式口"
        "規調治文物千每先各解反利運傳由直象流布遊接立股歲給金科村導張船鎮居參節近晚"
        "今週星四五六七八九十島官稱示消息認府委造橋岸漁氣增受候連包該何很少老孩子見只"
    ),
    "ja": (
        "のにはをたがでとしてるいなれっさんすらもりこあくよきつまかそうどせけめえだわおみちや"
        "ンースルトリアイラクロドマタッシレカフコジグムプテサデメニーキオハパビナバュウセィチボ"
        "ョミソエノネポ"
        "日年大会国人一月本事者出十市上長分中二同後前行的政員時自地社間三見学方業新東合部生"
        "田発動民内場定対立全明力度五物金意関手四高目子下県相平回連理主作当実小議家世性化北"
        "気開法以制体最来文約通表調代町保現教車水食料安海島町村京戦決不所員開次女院要強報公"
        "校電用期経話心港道橋船設取始委務漁組加首党米入千万百計品円使向知受語"
    ),
    "ko": (
        "이의다는에로하한기을서가은지사으년대리시스인고일국도자를어아부주전정라있구나제수과동"
        "월적위해성관화원상여되며장공학소트중그교와치조미문보경세민드회마르산유개계용명프된선"
        "터비들오했했습니까것만말신당본내무안면방등모두실바연업영분새진재통체현차생출물발만크"
        "씨교섬항배다리운음각거건게결기남노단달더데독때또란람력레려련론료루류린립매번법별북불"
        "빠살색석설속송술식심십양언얼었였예온외요우울월응임입작저점져좌준증직질집째책처천청초"
        "총최추축충친코타태토파판편평포표품피필한할함합행향험형호환활후히밝혔올늘열"
    ),
}
"""A language's letters, commonest first."""
