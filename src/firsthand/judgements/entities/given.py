"""First names and their forms in other languages; surnames too common to tell; family names that stand first."""

from __future__ import annotations

from functools import lru_cache

from firsthand.judgements.entities.spelling import fold, same_sound
from firsthand.language.actors.genders import FEMALE_NAMES, MALE_NAMES

_FORMS = """
alexander aleksandr aleksander alyaksandr aliaksandr oleksandr olexander alexandr oleksander alex sasha
alexander alejandro alexandre
alexei alexey aleksei aleksey oleksiy oleksii oleksy aliaksei alyaksei alexis
anatoly anatol anatoliy anatolii anatoli
albert al alberto albrecht
andrew andrei andrey andriy andrii andrzej andreas andre andres andy drew
anthony antony anton tony antonio antoine
anna hanna ann anne hannah ganna
annalena
antonina
arseny arseniy arsenii
artem artyom
benjamin ben benny binyamin
boris borys barys
catherine katherine kathryn kate katie kathy cathy kateryna ekaterina yekaterina katsiaryna katarina katya
charles charlie chuck carl karl carlos
christian kristian
christina christine kristina kristin kristen tina
christopher chris kristofer
daniel dan danny danylo danil daniil
david dave davyd davit
denis denys dennis dzianis
dmitry dmitri dmitriy dmitrii dmytro dzmitry dzmitri dima dimitri
donald don
edward ed eddie eduard eduardo ted
elizabeth elisabeth liz beth betty lizzie yelizaveta
eugene yevgeny evgeny yevgeniy evgeniy evgeni yevhen yevhenii yevheniy yauhen
frederick fred freddie friedrich
gregory greg grigory hryhoriy grigoriy hryhorii ryhor
george georgy heorhiy georgiy jorge giorgi
helen helena olena elena yelena alena
henry harry enrique henri
igor ihor ihar
ilya illia illya ilia
irene irina iryna
ivan john ioan jan juan jean giovanni yanka johnny jack ian
jacob yakov yakiv jakob jake
james jim jimmy jamie jaime
jeffrey jeff geoffrey geoff
jennifer jen jenny
jonathan jon
joseph joe joey yosyp iosif yosef jose josip josef giuseppe
julia yulia yuliya iuliia yuliia julie
kenneth ken kenny
kirill kyrylo cyril kiryl
konstantin kostiantyn kostyantyn constantine kanstantsin
lawrence larry laurence
leonid leanid
leo lev
lewis louis luis lou
lyudmila liudmyla lyudmyla ludmila
margaret maggie meg peggy margarita
maria mariya mary marie mariia maryia
mark marko marc marco
matthew matt matvey matviy
maxim maksym maksim max
michael mikhail mykhailo mykhaylo mike mick mikhal mikhas michel miguel michal
mohammed muhammad mohamed mohammad muhammed mohamad mehmet
nadezhda nadiya nadia nadiia
natalia nataliya natalya nataliia natalie natallia natasha
nicholas nick nikolai nikolay mykola mikola nicolas nikolas nicola
oleg oleh aleh
olga olha volha
oksana aksana
pavel pavlo paul pavlos pablo paval
patrick pat
peter pete pyotr petr petro piotr pedro pierre piatro
philip phil filip philippe
raphael rafael
richard rick dick rich ricardo
robert rob bob bobby roberto
roman raman
ronald ron ronnie
rustem rustam
samuel sam sammy
sergei sergey serhiy serhii sergiy sergii siarhei syarhey serge sergio
sean shaun shawn
semyon semen simon
stephen steven steve stefan stepan stephane esteban stsiapan
svetlana svitlana sviatlana sviatlanaa
svyatoslav sviatoslav
tatiana tatyana tetiana tetyana tatsiana
theodore fyodor fedir teodor
thomas tom tommy tomas
timothy tim timofey
vadim vadym vadzim
valery valeriy valerii valeri valeriya
valentin valentyn valiantsin
vasily vasyl vassily vasiliy vasilii vasil
victor viktor viktar
victoria viktoria viktoriya viktoriia
vitaly vitaliy vitalii vitali vital vitalij
vladimir volodymyr uladzimir volodimir volodymir wladimir
vladislav vladyslav uladzislau wladyslaw
vyacheslav viacheslav vyachaslau
walter walt
william bill billy will willy liam guillermo
xenia ksenia kseniya oksana
yaroslav jaroslav yaraslau
yuri yury yuriy yurii iurii yiri jury
zbigniew
"""
"""A line for each name: its forms. One form may stand in several lines (Simon, Oksana)."""

COMMON_SURNAMES = frozenset(
    """smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
    anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
    robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall
    rivera campbell mitchell carter roberts evans turner parker collins edwards stewart morris murphy cook
    rogers morgan cooper peterson bailey reed kelly howard ward cox richardson wood watson brooks bennett gray
    james hughes price long foster russell griffin hayes graham murray wallace ford hamilton sullivan west
    cole jordan owens reynolds fisher ellis harrison gibson marshall simpson stevens tucker porter hunter
    hicks crawford henry boyd mason kennedy warren dixon burns gordon shaw holmes rice robertson hunt black
    daniels palmer mills nichols grant knight ferguson rose stone hawkins dunn perkins hudson spencer ali khan
    ahmed hassan hussein mohammed muhammad mohamed hussain abdullah ibrahim mahmoud ivanov ivanova petrov
    petrova smirnov smirnova kuznetsov kuznetsova popov popova sokolov volkov morozov novikov fedorov pavlov
    kozlov stepanov nikolaev orlov andreev makarov zakharov melnyk shevchenko kovalenko bondarenko tkachenko
    kravchenko kovalchuk oliynyk koval boyko wang li zhang liu chen yang huang zhao wu zhou kim park choi
    singh kumar sharma patel silva santos mueller muller schmidt schneider fischer weber meyer wagner becker
    schulz hoffmann schroder schroeder dupont bernard dubois durand rossi russo ferrari novak nowak kowalski
    hansen johansen larsen nielsen jensen andersson johansson karlsson nilsson cohen levy yilmaz kaya demir
    roosevelt bush clinton""".split()
)
"""Surnames that say nothing alone: those that many bear, by the lists of the commonest of several countries, and
families of which the news names two."""

FAMILY_FIRST = frozenset(
    """xi wang zhang li liu chen yang huang zhao wu zhou hua su sun ma zhu hu guo he lin gao luo zheng liang xie
    song tang xu han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei lu ding qin
    hou mao tsai kim park choi jeong jung kang cho yoon jang lim ban moon lee nguyen tran pham phan vo dang bui
    ngo ri pak""".split()
)
"""Chinese, Korean and Vietnamese family names, which stand before the personal name."""


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_FORMS.strip().splitlines()):
        for form in line.split():
            found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


_GROUPS = _groups()
GIVEN = (frozenset(map(fold, MALE_NAMES | FEMALE_NAMES)) | frozenset(_GROUPS)) - {"xi"}
"""First names, folded, as far as they are known here; Xi is a family's."""


@lru_cache(maxsize=20_000)
def forms_of_one(a: str, b: str) -> bool:
    """Whether two folded first names are forms of one, by the list ("Alexander", "Alyaksandr") or by romanisation."""
    if a == b or _GROUPS.get(a, frozenset()) & _GROUPS.get(b, frozenset()):
        return True
    return same_sound(a, b)
