"""What page templates put around an article: labels, boxes, pleas and legal lines.

The tables hold words that templates of many houses share, collected from the strings of free
newspaper themes and comment, consent and newsletter widgets; no house's name stands in them.
"""

import re
from functools import cache

from generator.text import normal

_LABELS = """
share; share this; share this article; share this story; share article; share options; save;
save article; save for later; saved; print; print article; email; e-mail; mail; link; copy link;
link copied; url copied; email link; facebook; twitter; x; linkedin; whatsapp; telegram; reddit;
pinterest; tumblr; flipboard; messenger; bluesky; threads; instagram; youtube; tiktok; rss;
viber; vk; line; wechat; weibo; xing; pocket; google news; social sharing; follow; follow us;
follow us on social media; post on x; share on facebook; share on x; share on twitter; tweet;
comment; comments; view comments; show comments; leave a comment; leave a reply; no comments;
add a comment; post a comment; join the conversation; have your say; reactions; reply; replies;
advertisement; advertising; advert; ad; ads; sponsored; sponsored content; promoted; paid post;
promoted content; partner content; article content; story continues below; continue reading;
article continues below; story continues; end of article; skip advertisement; back to top; top;
trending; trending now; trending stories; most read; most popular; popular; popular now; most viewed;
most shared; latest; latest news; latest stories; top stories; top story; editor's picks;
editors' picks; editors picks; editor's choice; recommended; recommended for you; recommended stories;
recommended videos; you may like; you might like; you may also like; you might also like;
related; related articles; related stories; related news; related topics; related posts;
related content; related links; related coverage; more on this story; more on this topic; more stories; more news; more from;
read more; read also; also read; see also; see more; show more; load more; more; view all; view more;
watch; watch now; watch live; listen; listen now; listen to article; play; play video; video; videos; audio; gallery;
photos; pictures; photo gallery; view gallery; live; live updates; breaking; breaking news; exclusive;
what to read next; read next; up next; next; previous; next article; previous article; next story; from around the site;
from the web; around the web; promoted stories; in this article; in this story; topics; topic; tags; tag;
categories; category; filed under; sections; section; menu; main menu; navigation; close; open; search;
home; homepage; back; login; log in; sign in; sign up; register; subscribe; subscribe now; subscribe today;
sign up now; sign out; log out; logout; my account; account; profile; settings; newsletter; newsletters;
sign up for our newsletter; sign up for newsletter; download app; download the app; get the app; about us; about; contact; contact us; help; support; faq;
privacy; privacy policy; terms; terms of use; terms of service; terms and conditions; cookie policy;
cookies; cookie settings; accessibility; sitemap; careers; jobs; advertise; advertise with us; imprint;
skip to content; skip to main content; skip navigation; jump to content; search trends;
author of the article; about the author; about the authors; show authors; view author publications;
written by; posted by; read in app; dark mode; font size; text size; email address; enter your email;
enter your email address; continue; cancel; submit; ok; yes; no; or; log in or register;
get our newsletter; breadcrumb trail links; breadcrumb; post navigation; footer; header; image; image caption; media caption;
caption; photo; hide caption; toggle caption; enlarge; enlarge image; fullscreen; correction; corrections; editor's note;
visual stories; web stories; photostories; more like this; you might be interested in; explore more; keep reading; discover more;
teilen; artikel teilen; drucken; artikel drucken; merken; kommentare; kommentar; kommentieren;
kommentare anzeigen; kommentar schreiben; diskussion; mitdiskutieren; anzeige; werbung; gesponsert; lesen sie auch; lesen sie mehr; lesen sie jetzt;
mehr zum thema; mehr dazu; mehr; mehr anzeigen; weiterlesen; weitere artikel; weitere videos; weitere themen; themen; thema;
themen des artikels; schlagworte; auch interessant; das könnte sie auch interessieren; das könnte sie interessieren;
empfohlen; empfehlungen der redaktion; die redaktion empfiehlt; empfohlener redaktioneller inhalt; externer inhalt; meistgelesen;
meistgelesene artikel; beliebt; newsletter abonnieren; jetzt anmelden; anmelden; abmelden; registrieren; abonnieren;
jetzt abonnieren; abo; startseite; suche; menü; zurück; weiter; impressum; datenschutz; kontakt; agb; hinweis;
nutzungsbedingungen; link kopieren; link wurde kopiert; vorlesen; artikel anhören; feedback; fotostrecke; bildergalerie; video abspielen; nach oben;
zur startseite; aktuelles; neueste; schriftgröße; seite drucken; fehler melden; in kürze;
partager; partager l'article; imprimer; commenter; commentaires; réagir; publicité; lire aussi; à lire aussi; lire plus; lire la suite;
voir aussi; voir plus; sur le même sujet; à découvrir; les plus lus; s'abonner; abonnez-vous; se connecter; connexion;
s'inscrire; accueil; rechercher; recherche; fermer; mentions légales; contactez-nous; copier le lien; dans la même rubrique; ajouter à vos sélections; offrir; temps de lecture;
compartir; imprimir; comentar; comentarios; publicidad; leer más; lee también; leer también; ver más; te puede interesar; más información;
más noticias; lo más leído; lo más visto; suscríbete; suscribirse; iniciar sesión; regístrate; inicio; buscar; cerrar; archivado en; copiar enlace;
condividi; stampa; commenta; commenti; pubblicità; leggi anche; leggi di più; leggi tutto; approfondisci; i più letti; più letti; abbonati; accedi; registrati; cerca; chiudi; argomenti;
partilhar; compartilhar; comentários; publicidade; leia também; leia mais; saiba mais; veja também; mais lidas; assine; entrar;
udostępnij; drukuj; komentarze; reklama; czytaj także; czytaj więcej; czytaj też; zobacz także; zobacz też; zaloguj; zaloguj się; najnowsze; polecane; tematy;
sdílet; tisk; diskuze; diskuse; komentáře; čtěte také; přečtěte si také; související; související články; článek; přihlásit; přihlásit se; zobrazit vše; nejčtenější; inzerce; témata;
delen; afdrukken; reacties; advertentie; lees ook; lees meer; lees verder; meer over; meest gelezen; aanmelden; inloggen; abonneer;
dela; skriv ut; kommentera; annons; läs mer; läs också; läs även; mer om; mest lästa; logga in; prenumerera;
del; del artiklen; kommenter; annonce; læs mere; læs også; mest læste; log ind; abonner;
les mer; les også; mest lest; annonse; logg inn; 
jaa; tulosta; mainos; lue lisää; lue myös; luetuimmat; kirjaudu;
paylaş; yazdır; yorumlar; yorum yap; yorum yaz; reklam; ilgili haberler; benzer haberler; ayrıca bakınız; devamını oku; çok okunanlar; giriş yap; üye ol; abone ol; etiketler; anasayfa; haberler; son dakika;
поделиться; печать; распечатать; комментарии; комментировать; реклама; читайте также; читать также; читать далее; подробнее; по теме; похожие материалы; популярное; самое читаемое; теги; войти; регистрация; подписаться; подпишитесь; главная; поиск; меню; смотрите также; материалы по теме;
поділитися; коментарі; читайте також; читати далі; докладніше; за темою; теги; увійти; підписатися; головна; пошук;
бөлісу; басып шығару; пікірлер; жарнама; тағы оқыңыз; оқи отырыңыз; басты бет; іздеу;
分享; 分享到; 打印; 评论; 评论区; 发表评论; 广告; 相关阅读; 相关新闻; 相关文章; 推荐阅读; 延伸阅读; 热门; 热门新闻; 更多; 阅读更多; 登录; 注册; 订阅; 首页; 搜索; 责任编辑; 返回顶部; 上一篇; 下一篇;
分享至; 列印; 留言; 廣告; 相關閱讀; 相關新聞; 相關文章; 推薦閱讀; 延伸閱讀; 熱門; 登入; 註冊; 訂閱; 首頁; 搜尋;
シェア; 印刷; コメント; 広告; 関連記事; 関連ニュース; あわせて読みたい; おすすめ; おすすめ記事; ランキング; アクセスランキング; もっと見る; 続きを読む; ログイン; 会員登録; ホーム; 検索; メニュー; 有料会員限定; この記事をシェア; 保存;
공유; 공유하기; 인쇄; 프린트; 댓글; 댓글쓰기; 광고; 관련기사; 관련 기사; 많이 본 뉴스; 인기기사; 더보기; 로그인; 회원가입; 구독; 홈; 검색; 글자크기; 기사저장; 기사공유;
شارك; مشاركة; طباعة; تعليقات; التعليقات; إعلان; اقرأ أيضا; اقرأ أيضاً; إقرأ أيضاً; اقرأ المزيد; مواضيع ذات صلة; الأكثر قراءة; تسجيل الدخول; اشترك; الرئيسية; بحث;
bagikan; cetak; komentar; iklan; baca juga; baca selengkapnya; terkini; terpopuler; terkait; masuk; beranda;
shiriki; soma zaidi; tangazo; maoni; μοιράσου; εκτύπωση; σχόλια; διαφήμιση; διαβάστε επίσης; διαβάστε περισσότερα; σχετικά άρθρα
"""

_OPENERS = (
    *("read more", "read also", "also read", "read next", "see also", "related", "more on this"),
    *(
        "watch",
        "listen",
        "video",
        "photos",
        "gallery",
        "in pictures",
        "tags",
        "topics",
        "filed under",
    ),
    *("mehr zum thema", "lesen sie auch", "lesen sie mehr", "auch interessant", "siehe auch"),
    *("lire aussi", "à lire aussi", "voir aussi", "lee también", "leer también", "leer más"),
    *("te puede interesar", "leggi anche", "leia também", "leia mais", "czytaj także"),
    *("czytaj też", "czytaj więcej", "zobacz też", "čtěte také", "lees ook", "läs också"),
    *("läs även", "læs også", "les også", "lue myös", "ayrıca bakınız", "ilgili haber"),
    *("читайте также", "читать также", "смотрите также", "читайте також", "по теме"),
    *("相关阅读", "延伸阅读", "相關新聞", "延伸閱讀", "関連記事", "関連", "관련기사"),
    *("اقرأ أيضا", "اقرأ أيضاً", "baca juga"),
)
_TEASER = re.compile(
    rf"[*+•–—>→» -]{{0,4}}(?:(?:{'|'.join(map(re.escape, _OPENERS))})\s?(?:[:：|>»→]|[-–] |$)|[▶☞▷])",
    re.IGNORECASE,
)
# What a sentence to the reader speaks of that no report does: the page, the account, the letter.
_STRONG = re.compile(
    r"\b(?:newsletters?|cookies?|(?:enable|without|disabled?) javascript|(?:privacy|cookie) (?:policy|notice|settings)"
    r"|terms (?:of (?:use|service)|and conditions|& conditions)|all rights reserved|copyright ©"
    r"|(?:your|junk|spam) (?:inbox|folder|e-?mail|browser|account|subscription|device|password)"
    r"|email address|push notifications?|ad.?blockers?|affiliate (?:commission|links?)|recaptcha"
    r"|(?:this|our|the) (?:website|web ?site|site|browser|app)\b.{0,60}\b(?:uses?|your?|we|please)"
    r"|preferred source|free trial|digital (?:subscription|access|package)|unlimited (?:digital|online) access"
    r"|become a (?:member|subscriber|patron)|independent(?:ly)? (?:select|journalism)\w*"
    r"|with files from|additional reporting by|this story has been updated|comment guidelines|community guidelines|comment policy|logout and then login|this material may not be"
    r"|has failed to load|has not loaded|refreshing your browser|full access to this article|video player"
    r"|datenschutz\w*|newsletter-?\w*|werbevereinbarung|widerrufsrecht|externe[rn]? inhalte?|nutzungsbedingungen"
    r"|politique de confidentialité|réservée? aux abonnés|il vous reste|adresse (?:e-?mail|électronique)"
    r"|política de privacidad|correo electrónico|informativa sulla privacy|polityk\w+ prywatności"
    r"|privacybeleid|integritetspolicy|gizlilik politikası|kişisel veri\w*|çerez\w*"
    r"|политик\w+ конфиденциальности|персональных данных|лицензи\w+ cc)\b"
    r"|会員登録|有料会員|利用規約|プライバシーポリシー|無断転載|版权所有|未经授权|版權所有|무단\s?전재|재배포\s?금지|개인정보",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:subscri\w+|sign(?:ed|ing)?[ -](?:up|in)|log(?:ged)?[ -]?in|regist(?:er|ration|ering)|account"
    r"|unlock|download|click|tap here|app|article limit|free|enjoy\w*|follow|donat\w+|contribut\w+"
    r"|support (?:our|local|independent|us)|journalism|comments?|inbox|latest (?:news|updates|headlines|breaking)"
    r"|breaking news|exclusive|offers|deals|puzzles?|unlimited|advertis\w+|consent|submit\w*|browse|delivered"
    r"|anmeld\w+|abonn\w+|einwilligung|einverstanden|klick\w*|kommentar\w*|app|inscri\w+|suscri\w+|iscriv\w+"
    r"|подпи\w+|telegram|telegram-канал\w*|whatsapp|facebook|twitter|instagram|youtube|patreon)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:you|your|you're|yours|we|our|us|here|now|please|this (?:article|story|page|site|link)"
    r"|sie|ihre?[nmrs]?|ihnen|du|deine?[nmrs]?|dich|dir|uns|unsere?[nmrs]?|hier|jetzt|vous|votre|vos|nous|usted|tu|tus|aquí"
    r"|qui|je|jouw|hier|din|dit|ditt|här|her|nu|вы|вас|ваш\w*|нас|наш\w*|нам)\b",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"(?:sign up|subscribe|register|create an account|log in|click|tap|download|follow|join|get (?:the|our|your|daily|full|more|news)"
    r"|stay (?:informed|up to date|connected|tuned)|support|donate|help us|become|send us|contact us|plan your|share your|save my"
    r"|discover|explore|unlock|enjoy|receive|enter|try|keep exploring|read (?:our|the|today|about)|listen to|watch|like us|don't miss|check out"
    r"|interested in|looking for|want (?:more|to)|enjoyed|thanks? (?:you )?for|a welcome|for the latest|for more|the next issue"
    r"|jetzt|abonnieren|melden sie|folgen sie|inscrivez|abonnez|suscr[ií]b|iscriviti|segui|zapisz|obserwuj|подпи|следите|присоединяйтесь)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"(?:©|\(c\)|℗|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos|tutti i diritti|все права|powered by|doi:|https?://|www\.|toll-free|isbn|issn)",
    re.IGNORECASE,
)
_TIMING = re.compile(
    r"(?:\d{1,2}:)?\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?$|duration:? [\d:]+$"
    r"|(?:reading time:? )?\d{1,3}[ -]?min(?:ute)?s?(?:[ -]read)?\.?$|(?:lesezeit|lesedauer|temps de lecture|tiempo de lectura):? .{1,15}$"
    r"|[\W\d_]+$|view \d+ images?$|\d+ (?:comments?|shares?|images?|photos?|kommentare?|commentaires?|comentarios|yorum|комментари\w+)$"
    r"|(?:•|·)?\s?(?:\d+|an?|one) (?:second|minute|hour|day|week|month|year)s?(?: ago)?$"
    r"|(?:•|·)?\s?vor \d+ (?:sekunden|minuten|min\.?|stunden?|std\.?|tagen?)$|il y a \d+ .{1,10}$|hace \d+ .{1,10}$",
    re.IGNORECASE,
)
_POST = re.compile(r"^[—–-] ?.{1,60}\(@\w{1,20}\)|^@\w{1,20}$|pic\.twitter\.com")

_RULES = re.compile(
    r"\b(?:guidelines|polic(?:y|ies)|terms of|consent|moderat\w+|rights reserved|redistributed|republication"
    r"|datenschutz\w*|einwilligung|cookie\w*|confidentialité|privacidad|privacy)\b|会員|規約",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«].{12,}[\"”“»]")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
MOST_RULES, MOST_STRONG, MOST_WEAK = 110, 45, 32
"""Words; a longer paragraph that speaks to the reader is taken for text."""


@cache
def _labels() -> frozenset[str]:
    return frozenset(
        bare for label in _LABELS.split(";") if (bare := _bare(" ".join(label.split())))
    )


def _bare(text: str) -> str:
    return _EDGES.sub("", normal.fold(text))


@cache
def _lists() -> frozenset[str]:
    """Give the labels above lists of other articles: those that name reading or ranking."""
    return frozenset(
        label for label in _labels() if label in _ABOVE_LISTS or label.startswith(_LIST_OPENERS)
    )


_LIST_OPENERS = (
    *("read", "related", "more ", "most", "trending", "recommended", "you m", "top stor", "latest"),
    *(
        "editor",
        "what to read",
        "also",
        "up next",
        "lesen",
        "mehr ",
        "weitere",
        "das könnte",
        "meistgelesen",
    ),
    *(
        "auch ",
        "lire",
        "à lire",
        "leer",
        "lee ",
        "leggi",
        "leia",
        "czytaj",
        "zobacz",
        "čtěte",
        "lees",
        "läs",
    ),
    *(
        "læs",
        "les ",
        "lue",
        "ilgili",
        "читайте",
        "читать",
        "相关",
        "相關",
        "延伸",
        "推荐",
        "関連",
        "관련",
    ),
)
_ABOVE_LISTS = frozenset(("sponsored", "popular", "promoted stories", "from around the site"))


LONGEST_LABEL = 48
"""Characters of the longest label of the table, with what may stand around it."""


def label(text: str) -> str | None:
    """Give the reason for leaving out a label; null where the line is none."""
    if len(text) <= LONGEST_LABEL and (not (bare := _bare(text)) or bare in _labels()):
        return "a label of the page, not of the article"
    if len(text) <= 60 and _TIMING.match(text):  # noqa: PLR2004 - longer lines say more than a time
        return "a time or a count of the page, not of the article"
    return None


def teaser(text: str) -> str | None:
    """Give the reason for leaving out a line that announces another article."""
    return "a link to another article" if _TEASER.match(text) else None


def service(text: str) -> str | None:
    """Give the reason for leaving out a sentence by which the page speaks to its reader."""
    if _LEGAL.match(text):
        return "a legal line or an address of the page"
    if signs_post(text):
        return "the signature of an embedded post"
    count = text.count(" ") + 1
    if count > MOST_RULES or _QUOTED.search(text):
        return None
    if _STRONG.search(text) and (count <= MOST_STRONG or _RULES.search(text)):
        return "a line about the page, its letters or its rules"
    if count <= MOST_WEAK and (weak := len({m.casefold() for m in _WEAK.findall(text)})):
        commands = bool(_COMMAND.match(text))
        if commands or (weak > 1 and _ADDRESS.search(text)):
            return "a plea to give, subscribe or follow"
    return None


def signs_post(text: str) -> bool:
    """Say whether a line signs an embedded post: “— Name (@name) date”."""
    return bool(_POST.search(text))


def opens_list(text: str) -> bool:
    """Say whether a label announces links to other articles below it."""
    return len(text) <= LONGEST_LABEL and _bare(text) in _lists()
