"""Printed lines made of parts: what the press of the world prints, with invented names.

They lend the weights of `sign_weights.py` the forms that labelled lines have too few of. Names,
houses and captions are invented; known agencies stand among them under their own names.
"""

import random
import re
from typing import Final, NamedTuple


class Line(NamedTuple):
    """A printed text, and the credit in it; "" where it has none."""

    text: str
    credit: str


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GIVEN: Final = _words(
    """Jane Søren Ahmed Maria José Ivan Rosa Zoë Björn Łukasz Agnieszka Eleni Giorgos Mehmet Ayşe
    Anh Linh Ritva Juhani Katalin Zsolt Pavel Jana Kofi Ngozi Amina Youssef Priya Arjun Wei
    Hiroshi Chiara Luca Inês Tiago Anouk Thijs Freya Lars Ingrid Sven Heike Jürgen Camille
    Benoît Olga Dmytro Nuno Carmen"""
)
FAMILY: Final = (
    *_words(
        """Doe Yamamoto O'Brien Smith-Jones Müller Ivanova Ng Lindqvist Kowalczyk Papadakis Yılmaz
        Nguyen Virtanen Szabó Novák Mensah Okafor Benali Sharma Rao Chen Tanaka Rossi Ferreira
        Vermeulen Andersen Halvorsen Schröder Vogel Lefèvre Moreau Shevchenko García Delgado
        Baumgartner Ødegård Ó'Neill McKenna"""
    ),
    "de Vries", "van der Berg", "von Arnim", "dos Santos", "El Amrani", "bin Salem",
    "García Delgado", "Martínez Ruiz",
)  # fmt: skip
OTHER_SCRIPTS: Final = (
    "Иван Петренко", "Ольга Смирнова", "Сергей Волков", "Олена Коваль", "Ελένη Παππά",
    "Γιώργος Νικολάου", "أحمد سالم", "ليلى حداد", "דנה לוי", "יוסי כהן", "अनिल शर्मा", "สมชาย ใจดี",
)  # fmt: skip
AGENCIES: Final = (
    *_words(
        """AP AFP Reuters REUTERS dpa EPA EFE ANSA LUSA NTB TT APA Keystone Belga ANP PAP MTI
        Anadolu Xinhua Shutterstock Bloomberg NASA Alamy iStock Unsplash Pixabay"""
    ),
    "Getty Images", "imago images", "picture alliance", "The New York Times",
)  # fmt: skip
HOUSES: Final = (
    "Northern Wires", "Gazeta Lubuska", "Diario de la Ribera", "Stadt Musterhausen",
    "Haldener Kreisblatt", "Le Journal du Val", "Voce del Lago", "Nordvik Avis", "Harbour Media",
    "LRV", "KTVX", "Polizei Altdorf", "Museum of Tides", "University of Westmere", "FC Altmark",
    "Ministry of Fisheries", "Lumo Studios", "Westmere Gazette", "RiverPix", "Tagesbote",
    "Ajuntament de Vall", "Presseamt Altdorf", "PhotoNord", "Tidningen Norr", "Hokuto Film",
    "Riverside Police Department", "Maison Duval", "Bank of Westmere",
)  # fmt: skip
_LABELS: Final = (
    *_words(
        """Foto Photo Fotos Photos Bild Image Credit Quelle Source Fuente Fonte Crédit Crédito Fot.
        Zdjęcie Фото Источник Kuva Kilde Källa Bron Beeld Bildquelle Fotó Kaynak Φωτογραφία Φωτο
        صورة תצלום צילום Ảnh ภาพ Picture Immagine Imagen PHOTO FOTO CREDIT 写真 사진 图片来源"""
    ),
    "Photo credit", "Image credit", "Crédit photo",
)  # fmt: skip
_MADE_BY: Final = (
    "Photo by", "Foto von", "Photo de", "Foto de", "Foto di", "Foto door", "Foto av", "Foto af",
    "Photographed by", "Photographie de", "Fotografie von", "Fotografía de", "Image by",
    "Photograph by", "Picture by", "photo by", "Courtesy of",
    "Photo courtesy of", "Image courtesy of", "Mit freundlicher Genehmigung von", "Cortesía de",
    "Per gentile concessione di", "Avec l'aimable autorisation de",
)  # fmt: skip
#: P a person, H a house nobody knows, K a known agency, L a label, B a label with "by".
CREDITS: Final = (
    "P/K", "P / K", "P | K", "P, K", "(P/K)", "(P / K)", "(K/P)", "K/P", "(P, K)", "P (K)",
    "P for H", "P/H", "P / H", "(P/H)", "P | H", "P, H", "H/P", "P via K", "P/K via K",
    "(P via K)", "P/H/K", "P / H / K", "K", "(K)", "© K", "© P", "© P / K", "© P/H", "© H", "(c) P",
    "© 2021 P", "© 2019 H", "L: P", "L: P/K", "L: P / K", "L: K", "L: H", "L: H/P", "L: P (K)",
    "L: P, H", "L: P | H", "(L: P)", "(L: P/K)", "(L: K)", "(L: H)", "[L: H]", "L : P", "L : P/K",
    "L P", "L P/K", "L P / H", "L © P", "B P", "B P/K", "B P / H", "(B P)", "B P, K", "B H",
    "B H.", "L: P/H", "L: K / P", "L: P und P", "L: P, P", "L: P/K, P/K", "P", "P.", "P K", "P H",
    "– P/K", "- P / K", "/ K", "| P", "• P/K", "L... P/H", "L: @anna.holm", "@riverpix / Instagram",
    "Instagram/@peterfoto", "L: H via AP", "(P/AP)", "H via AP", "AP Photo/P", "(AP Photo/P)",
    "(AP Photo/P, File)", "REUTERS/P", "P/AFP via Getty Images", "P/Getty Images", "K/H", "H / K",
    "P; H", "L: P; H", "L: H - H", "L: Archiv", "L: P/Archiv", "(L: privat)", "L: privat",
    "P/Archiv H", "L: P, CC BY-SA 4.0", "P, CC BY 2.0, via Wikimedia Commons",
    "P/flickr, CC BY 2.0", "P/CC BY-SA 3.0", "L: Handout/H", "Handout/H", "P/Pool via AP",
    "H/Handout via REUTERS", "Pool/P", "(Symbolbild) L: P", "(File) P/K", "FILE PHOTO: L: P",
    "(L: H/P)", "P © H", "P, © H", "Illustration: P", "Illustration by P", "Grafik: H", "Karte: H",
    "Composite: H", "Collage: P/K", "Montage: H; L: P/K", "Screenshot: H", "P PHOTO", "P photo",
    "H. L: P.", "K, K. L: P.", "H, K. L: P", "K. L: P.", "H. Courtesy of H. L: P.", "L: P, P, K",
    "L: P/K. Photo is cropped.", "L: P. Das Bild ist beschnitten.", "L: P for H", "L: K via K",
    "P/K. La photo a été recadrée.", "L: P, H. La foto è stata ritoccata.", "P, P, H, via K",
    "P, H, CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), cropped",
    "L: P. Licence: CC BY 4.0", "L: P/H. Cropping: P / H", "L: P, H, courtesy of H",
    "L: P/K. Фото обрезано", "L: K. Trimming, retouching: P / H", "H/P para H", "P für H",
    '"T" by P, licensed under CC BY 4.0', "„T“ von P lizenziert unter CC BY-SA 3.0",
    '"T" by P is licensed under CC BY-SA 2.0', "« T » par P, sous licence CC BY 2.0",
    "Pool photo by P",
    '"T" por P bajo licencia CC BY 4.0 vía Wikimedia Commons', '"T" di P con licenza CC BY 3.0',
    "Pool Photo by P", "(K/P) NORWAY OUT", "P/K via AP SOUTH KOREA OUT", "Photo pool/P",
    "© P / K (Ausschnitt)", "© P / K / K (Ausschnitt)", "© P / K (Symbolbild)", "© H / P",
    "L: H / TZ-Montage", "@Holm_News via X / K", "L: taken from the archive", "KI-generiert via H",
    "(c) P 2021", "© P 2021", "(c) 2020 H", "P / Retouched by P", "© H 2018", "(c) P, 2019",
    "© H / P (H)", "© H (H)", "Montage by P. Photos: K", "Illustration by P. Photo by K.",
    "Collage: P. Fotos: K, K", "Mandatory Credit: P-K", "Mandatory Credit: P/K", "Animation by P",
    "(credit a: modification of work by H; credit b: P)", "Courtesy photo", "Izvor: H", "L: H H",
    "B P and P, via K. Licence: CC BY-NC-ND 2.0", "B P and P, K. Licence: CC BY-SA 4.0",
    "B P, via K. Licence: CC BY 4.0", "B P und P, via K. Lizenz: CC BY-NC-ND 2.0",
    "ST PHOTO: P", "NX PHOTO: P", "P (REUTERS)", "P (EFE)", "P (AP)", "(Ansa)", "Image Credit...K",
    "P (K) nuotr.", "P (K) nuotr.", "Public Domain P", "(Screenshot am 3. Mai 2021: H)",
    "H file photo",
    "HARBOUR file photo", "Handout photo from the H", "Animation: H", "L: P-Pool/K", "P-Pool/K",
    "© Copyright P and licensed for reuse under this Creative Commons Licence",
    "L: P (Altdorf, 3. Mai 2019)", "L: P (Altdorf, 12. März 2021)", "(L: P, 2021)", "[M] L: P / K",
    "P [CC BY-SA 3.0 de], via Wikimedia Commons", "P [CC BY 2.0]", "L: P [CC BY-SA 4.0]",
    "CC BY-SA 4.0 P", "CC BY-NC-SA 4.0 H", "Image source, K", "Image source, H", "STAFF PHOTO BY P",
    "Image created with ChatGPT by P", "(Photo credit should read P/K)", "K News/K", "P/K News/K",
    "B P et P, via K. Licence : CC BY-NC-ND 2.0", "B P and P, via K", "B P. Licence : CC BY 2.0",
    "by P, licensed under CC BY 4.0", "by P is licensed under CC BY-SA 2.0", "by P, CC BY 2.0",
    "by P is in the public domain", "by P / CC BY-SA 3.0", "von P, lizenziert unter CC BY-SA 3.0",
    "par P, sous licence CC BY 2.0", "by rivergull is licensed under CC BY 2.0",
    "by H is licensed under CC BY 4.0", "by saltbird, licensed under CC BY-NC 2.0",
    "by P, licensed under CC BY-SA 4.0. Cropped and resized from original",
    "This image was modified from an original by P, licensed under CC BY-SA 3.0",
    "Photo used under Creative Commons from rivergull", "Photo used under CC BY 2.0 from P",
    "B Flickr user P", "Image courtesy of Flickr user P", "Wikimedia Commons user P, CC BY-SA 3.0",
    "Image generated by DALL-E", "Created with Midjourney", "Erstellt mit Midjourney",
    "Generiert mit DALL-E", "Bild erstellt mit Midjourney", "Créé avec Midjourney",
    "Creado con Midjourney", "L: K/H | P, P", "L: H/H | P", "L: K | P, P",
    "Image generated with Stable Diffusion",
    "Credit P, via K", "Credit P/K", "Credit P for K", "Credit H, via K", "Credit H",
    "Image courtesy of the H, NASA Johnson Space Center.", "L: P (hgull77)",
    "image by tim holm", "photo by lena holm", "image by rivergull",
    "photo by saltbird on Unsplash",
    "L: P, Vorsitzende des Vereins", "L: P, étudiante en architecture", "L: P, student of law",
    "L: P, руководитель городского отделения", "L: P, socia del club", "L: aseev.amp",
    "(Photo by P / K), China OUT", "(P / K via Getty Images) / China and Taiwan OUT",
    "(Photo by P / K) (Photo by P/K via Getty Images)", "L: P · CC BY 4.0", "L: H Model Framework",
    "FOTO P", "P fotó", "P nuotr.", "P / H nuotr.", "P foto",
)  # fmt: skip
#: Credits that stand behind a full stop only: nothing else parts them from the caption.
_BARE: Final = frozenset({"P", "P.", "P K", "P H", "K", "L P"})
#: Credits that often stand before the caption.
_OPENING: Final = frozenset(
    {"K", "K / P", "K/P", "© P / K (Ausschnitt)", "© P / K / K (Ausschnitt)",
     "© P / K (Symbolbild)"}
)  # fmt: skip
CAPTIONS: Final = (
    "A harbour at dawn", "The minister arrives for talks in Brussels on Tuesday.",
    "Mikroskopische Aufnahme von Kieselalgen.", "Das Bild von der Brücke ging um die Welt.",
    "A picture of the bridge taken in 1930.", "Bild der Zerstörung in Altdorf.",
    "Una foto de la familia en el puente.", "Une photo de la rue en 1920.",
    "Police released this image", "Residents took this picture", "The team posted the photo",
    "Who won? Nobody knows yet.", "Die Feuerwehr löscht den Brand in der Altstadt.",
    "Der Bürgermeister von Altdorf, Karl Weber", "Blick auf die Kirche in Altdorf",
    "El presidente del club saluda a los aficionados.", "Vista aérea de la ciudad de Málaga",
    "Les joueurs fêtent la victoire, samedi soir.", "Le maire de Valence, Paul Girard",
    "Il sindaco di Bari durante la conferenza", "A ponte sobre o Tejo vista de Almada.",
    "De brug over de Maas bij Venlo", "Havnen i Bergen en vintermorgen",
    "Statsminister Kari Holm møter pressen.", "Satama aamulla", "Most w Toruniu o świcie",
    "Minister zdrowia podczas konferencji prasowej.", "Most přes Vltavu v Praze", "A híd Szegeden",
    "Podul peste Dunăre", "Мост через Неву ночью.", "Міст через Дніпро", "Η γέφυρα στο λιμάνι",
    "Boğaz köprüsü sabah", "Cầu bắc qua sông Hương vào buổi sáng.",
    "Jembatan di Surabaya pada pagi hari", "الجسر فوق النهر عند الفجر", "הגשר מעל הנהר בשחר",
    "नदी पर बना पुल", "สะพานข้ามแม่น้ำยามเช้า",
    "Rosa Blum and Peter Hart at the premiere of Silent Rivers",
    "Prime Minister Anna Holm (left) and Foreign Secretary Paul West", "Anna Holm",
    "Picture of an old bridge", "Foto einer alten Brücke", "Photo of the harbour", "Diagram 4",
    "London, 2021", "The Old Mill", "Altdorf: Blick vom Turm",
    "Villagers carry water, 12 March 2019.",
    "Members of the choir sing during a service on Sunday, May 3, 2020.", "Oscar winner Rita Moss",
    'Eine Demonstrantin hält ein Schild: "Wir bleiben hier!"', "Sturm über der Küste",
    "Das neue Modell ab 2025", 'Trainer Uwe Kern: "Wir geben nicht auf."',
    "Manchester City's Tom Reed celebrates after scoring", "Gråsten Slot i solskin.",
    "Apple CEO at the launch of the new phone", "Storm över Öland", "Þingvellir að vetri",
    "Tallinna vanalinn", "Ljubljana ponoči", "Поглед към Пловдив", "Панорама Новог Сада",
    "ХК «Север» обыграл соперника",
)  # fmt: skip
#: Titles of pictures, as the sites that license them print them.
_TITLES: Final = (
    "Old Harbour",
    "Marktplatz Altdorf",
    "Bridge-Venlo-Netherlands",
    "Plaza Mayor",
    "Le vieux port",
    "Red fox in snow",
    "Il molo di notte",
    "IMG 2041",
    "Altdorf, Kirche von Westen",
    "Wat Arun 3",
)
#: What stands behind a caption and names nobody.
_NO_CREDITS: Final = (
    "(Symbolbild)", "(Archivbild)", "(Archiv)", "(file photo)", "File photo.", "(Foto de archivo)",
    "(photo d'archives)", "(imagen de archivo)", "(stock image)", "(arkivfoto)", "(archieffoto)",
    "(zdjęcie ilustracyjne)", ", Symbolfoto", ", Archivbild", "– Symbolbild", ". Archivfoto",
    "Symbolbild", "(l.)", "(links)", "(right)", "(Mitte)",
)  # fmt: skip
#: Lines that look as though they had a credit.
_LOOK_ALIKES: Final = (
    "By P", "Von P", "Par P", "Por P", "P is a reporter at H.", "P reports from London.",
    "P (right) talks to P at the opening.", "P (CDU) und P (SPD)", "P (12) and P (14)",
    "P, P and P at the gala.", "Photo gallery: Ten bridges of Europe", "P vs P",
    "Bilder: Die schönsten Brücken", "Foto gallery", "In pictures: the storm",
    "P/P gewannen das Doppel.", "H: Neue Regeln für Radfahrer", "(von links) P, P und P",
    'P in a scene from "Silent Rivers"', "Das Foto zeigt P vor dem Rathaus.",
    "The photo shows P with friends.", "Left to right: P, P and P.", "v.l.n.r.: P, P, P",
    "H wins the league", "P of H speaks to the press", "AFP journalists at work in Gaza",
    "Image: P has agreed a new deal with H", "Getty Museum, Los Angeles", "London / Paris",
    "Reuters reported the news on Monday.", "K reporter P contributed to this story.",
    "K correspondent P in London", "NASA Administrator P speaks at the launch.",
    "P – der Mann, der alles wagte", "Mon/Wed/Fri",
    "P, CEO of H", "P, CEO von H", "P, Vorstand der H", "P, president of H", "P, directeur de H",
    "P, presidenta de H", "P, Sprecher der H", "H (London)", "A desk by P (Museum of Tides, Oslo)",
    "Sources: H data show a third year of losses.", "Quelle der Aller bei Altdorf",
    "Left to right: P, Rev. P and Dr. P", "Also read: P on H", "P, Geschäftsführerin H",
    "이미지 크게 보기", "사진 크게 보기", "写真を拡大", "点击查看大图", "Enlarge image",
    "Bild vergrößern",
    "Written by P, illustrated by P", "Text: P, Zeichnungen: P, Verlag H",
    "The K Stylebook is updated each spring.", "K staff at work in London", "The K newsroom",
    "Read more: P on the future of H", "Video: P explains", '"We need more time." P, H',
    "„Das reicht uns nicht.“ P, H", "« Il faut agir. » P, H", '"No hay otra salida." P, H',
)  # fmt: skip
_SLOT: Final = re.compile(r"(?<![\w@.])[PHKLB](?![\w'])|(?<=[„\"])T(?=[“\"])|(?<=« )T(?= »)")


def printed_lines(number: int, chance: random.Random) -> list[Line]:
    """Return so many lines with a credit, and a third as many without one."""
    lines = [_line(CREDITS[at % len(CREDITS)], chance) for at in range(number)]
    without = [f"{chance.choice(CAPTIONS)} {chance.choice(_NO_CREDITS)}" for _ in lines[::8]]
    without += [_filled(form, chance) for form in _LOOK_ALIKES * (number // 150)]
    return lines + [Line(text, "") for text in (*without, *CAPTIONS)]


def _line(form: str, chance: random.Random) -> Line:
    credit, caption = _filled(form, chance), chance.choice(CAPTIONS)
    if form not in _BARE and chance.random() < 0.25:
        return Line(credit, credit)
    if form in _BARE or (form[0] in "PHK" and " / " not in form and chance.random() < 0.5):
        caption = caption if caption[-1] in '.?"' else f"{caption}."
    elif form[0] in "LB(©" and len(caption.split()) > 4 and chance.random() < 0.1:
        return Line(f"{credit} {caption}", credit)
    if form in _OPENING and chance.random() < 0.4:
        return Line(f"{credit} {caption}", credit)
    return Line(f"{caption} {credit}", credit)


def _filled(form: str, chance: random.Random) -> str:
    in_capitals = chance.random() < 0.08
    kinds = {"T": _TITLES, "H": HOUSES, "K": AGENCIES, "L": _LABELS, "B": _MADE_BY}

    def one(slot: re.Match[str]) -> str:
        if slot[0] != "P":
            return chance.choice(kinds[slot[0]])
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        name = chance.choice(OTHER_SCRIPTS) if chance.random() < 0.06 else name
        return name.upper() if in_capitals else name

    return _SLOT.sub(one, form)
