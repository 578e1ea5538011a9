import type { Term } from './types.ts';

/** Demand, arrangement and budget. */
export const MODEL_TERMS: readonly Term[] = [
  {
    id: 'arrangement',
    term: 'Arrangement',
    synonyms: [
      'onderwijs-zorgarrangement',
      'onderwijs-jeugdhulparrangement',
      'collectieve jeugdhulp',
      'collectief aanbod',
    ],
    meaning: 'Jeugdhulp die een vast team op school geeft, zonder dat elke leerling een eigen beschikking nodig heeft.',
    see: ['nulalternatief', 'beschikking'],
    lines: ['bereik', 'clienten_arrangement'],
  },
  {
    id: 'nulalternatief',
    term: 'Nulalternatief',
    synonyms: ['doorgaan zoals nu', 'zonder arrangement', 'huidige situatie', 'nulvariant'],
    meaning: 'Wat er gebeurt als alles blijft zoals het was: elke leerling zijn eigen hulp met een beschikking.',
    see: ['arrangement', 'mkba'],
    lines: ['zorgkosten_nul', 'lasten_nul', 'uitvoering_nul', 'clienten_nul'],
  },
  {
    id: 'beschikking',
    term: 'Beschikking',
    synonyms: ['individuele beschikking', 'indicatie', 'toewijzing'],
    meaning: 'Het besluit van een gemeente dat één leerling recht geeft op hulp.',
    see: ['herindicatie', 'lekkage'],
    lines: ['beschikkingen_nul', 'kosten_beschikking', 'looptijd_beschikking', 'beschikkingen_individueel'],
  },
  {
    id: 'krimp',
    term: 'Krimp',
    synonyms: ['korting', 'taakstelling', 'bezuiniging', 'krimpend budget', 'afbouw'],
    meaning:
      'Hoeveel procent het budget lager is dan het jaar ervoor, nadat het is aangepast aan prijzen. Worden prijzen niet doorgegeven, dan is de korting in werkelijkheid groter dan het percentage.',
    see: ['indexering', 'houdbare-krimp', 'referentiejaar'],
    lines: ['krimp', 'krimpfactor', 'tekort_door_krimp', 'budget'],
  },
  {
    id: 'houdbare-krimp',
    term: 'Houdbare krimp',
    synonyms: ['hoogste krimp', 'maximale krimp', 'haalbare krimp'],
    meaning:
      'De grootste vaste korting per jaar, vanaf het tweede jaar, waarbij het tekort na de reserve elk jaar van de pilot binnen de [dekkingsnorm](begrip:dekkingsnorm) blijft. Het getal wordt gezocht. “Ook zonder krimp te krap” betekent dat zelfs 0 % te veel is.',
    see: ['krimp', 'dekkingsnorm'],
    lines: ['boven_norm'],
  },
  {
    id: 'benodigde-doelmatigheid',
    term: 'Benodigde doelmatigheid',
    synonyms: ['nodige efficiëntie', 'benodigde besparing op uren'],
    meaning: 'De kleinste besparing op uren waarbij er in het laatste jaar van de pilot geen tekort meer is.',
    see: ['doelmatigheid', 'tekort'],
  },
  {
    id: 'doelmatigheid',
    term: 'Doelmatigheid',
    synonyms: ['efficiëntie', 'besparing op uren', 'slimmer werken'],
    meaning: 'Het deel van de uren dat minder nodig is doordat hulp op school slimmer georganiseerd is.',
    lines: ['doelmatigheid', 'intensiteit'],
  },
  {
    id: 'dekkingsgraad',
    term: 'Dekkingsgraad',
    synonyms: ['dekking', 'hoeveel zorg er komt', 'geleverde zorg'],
    meaning:
      'Het deel van de zorgbehoefte dat de leerling krijgt. 100 % is alles. Een besparing zegt niets zonder dit getal: wie zorg weglaat, geeft ook minder uit.',
    see: ['dekkingsnorm', 'besparing', 'gemiste-zorg'],
    lines: ['dekkingsgraad', 'laagste_dekkingsgraad'],
  },
  {
    id: 'dekkingsnorm',
    term: 'Dekkingsnorm',
    synonyms: ['norm', 'ondergrens'],
    meaning: 'Het laagste deel van de behoefte dat u nog aanvaardbaar vindt om te betalen. De standaard is 95 %.',
    see: ['dekkingsgraad', 'houdbare-krimp'],
    lines: ['dekkingsnorm', 'boven_norm'],
  },
  {
    id: 'gemiste-zorg',
    term: 'Gemiste zorg',
    synonyms: ['niet geleverde zorg', 'onvervulde zorg', 'zorg die de leerling mist'],
    meaning:
      'Zorg die nodig is maar niet komt: door geldgebrek, of doordat uren niet worden geleverd. Een deel komt terug als [herindicatie](begrip:herindicatie); de rest mist de leerling.',
    see: ['welvaartsverlies', 'dekkingsgraad'],
    lines: ['onvervuld', 'onvervuld_bekostiging', 'tekort_leerling', 'waardering_onvervuld'],
  },
  {
    id: 'herindicatie',
    term: 'Terugval (herindicatie)',
    synonyms: ['herindicatie', 'terug als beschikking', 'waterbed', 'waterbedeffect', 'terugval'],
    meaning:
      'Zorg die in het arrangement niet wordt geleverd en als losse beschikking terugkomt. De gemeente betaalt haar dan alsnog, vaak tegen een hogere prijs.',
    see: ['gemiste-zorg', 'beschikking'],
    lines: ['herindicatie', 'terugval', 'meerprijs_individueel'],
  },
  {
    id: 'lekkage',
    term: 'Lekkage',
    synonyms: ['weglek', 'weglekken', 'dubbele hulp', 'stapeling'],
    meaning:
      'Het deel van de hulp dat naast het arrangement toch via losse beschikkingen blijft lopen. Gemeenten betalen dan voor beide.',
    see: ['beschikking', 'arrangement'],
    lines: ['lekkage', 'bereik_vol'],
  },
  {
    id: 'aanzuigende-werking',
    term: 'Aanzuigende werking',
    synonyms: ['extra gebruik', 'lage drempel', 'meer vraag', 'aanzuigeffect'],
    meaning: 'Extra gebruik doordat hulp op school makkelijk te krijgen is, zonder beschikking.',
    lines: ['aanzuigende_werking', 'intensiteit', 'bereikte_leerlingen'],
  },
  {
    id: 'preventie',
    term: 'Preventie',
    synonyms: ['vroeg helpen', 'voorkomen', 'vroegtijdige hulp'],
    meaning:
      'Het deel van de vraag dat wegvalt doordat leerlingen eerder hulp krijgen. Het begint later en groeit langzaam.',
    lines: [
      'preventie',
      'preventie_per_jaar',
      'preventie_max',
      'preventie_vertraging',
      'preventieprikkel',
      'uitstraling',
    ],
  },
  {
    id: 'ingroei',
    term: 'Ingroei',
    synonyms: ['opbouw', 'instroom', 'invoerperiode', 'geleidelijke start'],
    meaning:
      'Het deel van de leerlingen dat al in het arrangement zit. In het begin hebben veel leerlingen nog een beschikking die eerst afloopt.',
    see: ['arrangement'],
    lines: ['ingroei', 'ingroei_effectief', 'budget_volgt_ingroei', 'startvertraging_maanden'],
  },
  {
    id: 'referentiejaar',
    term: 'Referentiejaar',
    synonyms: ['basisjaar', 'peiljaar', 'uitgangsjaar'],
    meaning:
      'Het jaar waarvan de uitgaven het budget bepalen. Ligt het ver terug, dan mist het budget de groei van leerlingen en prijzen sindsdien. Dit is iets anders dan de vastgezette [referentie](begrip:referentie).',
    see: ['krimp', 'indexering'],
    lines: ['referentiejaar', 'referentie_jaren', 'terugrekening', 'tekort_door_basisjaar'],
  },
  {
    id: 'referentie',
    term: 'Referentie',
    synonyms: ['vastgezet', 'vergelijkingspunt', 'stippellijn'],
    meaning:
      'Een berekening die u vastzet. Daarna laat het programma overal het verschil ermee zien, en in grafieken een stippellijn. Het blijft zo tot u de referentie loslaat.',
    see: ['scenario'],
  },
  {
    id: 'scenario',
    term: 'Scenario',
    synonyms: ['toekomstbeeld', 'wat als'],
    meaning: 'Het project met enkele andere waarden. Zie [Scenario’s](hulp:scenarios).',
    see: ['aannameprofiel', 'referentie'],
  },
  {
    id: 'aannameprofiel',
    term: 'Aannameprofiel',
    synonyms: ['mening', 'kant-en-klaar scenario'],
    meaning:
      'Een kant-en-klaar scenario dat een mening uitwerkt, zoals “aanbesteden is zwaarder”. Het laat zien wat u moet geloven om een variant te laten winnen. Geen onderzoek toont het aan.',
    see: ['scenario', 'graad'],
  },
  {
    id: 'indexering',
    term: 'Indexering',
    synonyms: ['prijscompensatie', 'doorgifte', 'loon- en prijsbijstelling', 'index'],
    meaning:
      'Het budget laten meestijgen met de prijzen van de zorg. Geeft de gemeente de prijsstijging niet door, dan koopt hetzelfde bedrag elk jaar minder zorg.',
    see: ['nominaal', 'krimp'],
    lines: ['index_doorgifte', 'doorgifte_index', 'prijsindex', 'schok_doorgifte', 'index'],
  },
  {
    id: 'nominaal',
    term: 'Nominaal en reëel',
    synonyms: ['nominaal', 'reëel', 'lopende prijzen', 'vaste prijzen', 'prijspeil'],
    meaning:
      'Nominaal is het bedrag zoals het op de rekening staat. Reëel is hetzelfde bedrag in prijzen van het eerste jaar, dus zonder inflatie.',
    see: ['indexering'],
    lines: ['budget_reeel', 'deflator', 'prijspeil', 'inflatie'],
  },
  {
    id: 'behoefte',
    term: 'Behoefte',
    synonyms: ['zorgbehoefte', 'wat nodig is', 'nodig bedrag'],
    meaning: 'Wat het arrangement kost als alle zorg wordt geleverd, met de coördinatie erbij.',
    see: ['tekort', 'krimp'],
    lines: ['behoefte', 'zorgbehoefte', 'coordinatiekosten', 'uren_nodig'],
  },
  {
    id: 'ijken',
    term: 'IJken',
    synonyms: ['kalibreren', 'ijkfactor', 'aanpassen aan bekende uitgaven'],
    meaning:
      'Het model op bekende uitgaven laten aansluiten. Vult u van een school de uitgaven in het referentiejaar in, dan schaalt het model de uren van die school zo dat de kosten kloppen.',
    see: ['referentiejaar'],
    lines: ['ijkfactor', 'uitgaven_referentie', 'modelkosten'],
  },
  {
    id: 'zorgvorm',
    term: 'Zorgvorm',
    synonyms: ['vorm van zorg', 'soort hulp', 'product'],
    meaning: 'Een soort hulp met een eigen tarief en een eigen aantal uren, zoals begeleiding of dagbehandeling.',
    see: ['zorgmix'],
    lines: ['uren_per_client', 'groepsgrootte', 'tarief_basis', 'collectief_deel'],
  },
  {
    id: 'zorgmix',
    term: 'Zorgmix',
    synonyms: ['verdeling van zorg', 'mix'],
    meaning: 'Hoeveel leerlingen met jeugdhulp elke zorgvorm krijgen. Een leerling kan er meer dan één hebben.',
    see: ['zorgvorm'],
    lines: ['zorgmix'],
  },
  {
    id: 'verevening',
    term: 'Verevening',
    synonyms: ['samen één budget', 'delen tussen scholen', 'poolen'],
    meaning:
      'Scholen delen één budget, zodat een meevaller bij de ene een tegenvaller bij de andere opvangt. Zonder verevening is het tekort groter of even groot.',
    see: ['tekort'],
    lines: ['tekort_zonder_verevening', 'tekort_school', 'aandeel_school'],
  },
  {
    id: 'pilot',
    term: 'Pilot',
    synonyms: ['proefperiode', 'proef', 'looptijd', 'horizon'],
    meaning:
      'De eerste jaren van het arrangement, standaard vijf. De horizon is het aantal jaren dat wordt doorgerekend, standaard tien.',
    lines: ['looptijd_pilot', 'horizon', 'in_pilot', 'na_pilot'],
  },
  {
    id: 'graad',
    term: 'Graad (A, B, C, D)',
    synonyms: ['zekerheid', 'zekerheidsgraad', 'aanname', 'bewijskracht', 'graad van bewijs', 'betrouwbaarheid'],
    meaning:
      'Hoe zeker een waarde is. A: hier gemeten, of officieel en actueel. B: officieel, maar ouder of van elders. C: afgeleid uit bronnen. D: een aanname. Een eigen waarde zonder bron is D.',
    see: ['standaardwaarde'],
  },
  {
    id: 'standaardwaarde',
    term: 'Standaardwaarde',
    synonyms: ['beginwaarde', 'vooraf ingevuld', 'standaard', 'kengetal', 'kengetallen'],
    meaning:
      'De waarde die geldt zolang u niets anders invult. Zij heeft een bereik van laag tot hoog, een bron en een [graad](begrip:graad). U kunt een waarde altijd terugzetten. Het bestand onthoudt van welk jaar de standaardwaarden zijn.',
    see: ['graad'],
  },
  {
    id: 'regel',
    term: 'Regel',
    synonyms: ['formule', 'rekenregel', 'tussenstap'],
    meaning:
      'Eén getal of reeks getallen van het model, met een naam, een eenheid en een formule. Alles op het scherm is een regel of invoer.',
    see: ['eigen-regel'],
  },
  {
    id: 'eigen-regel',
    term: 'Eigen regel',
    synonyms: ['eigen formule', 'zelf rekenen'],
    meaning:
      'Een regel die u zelf toevoegt op [Formules en bronnen](scherm:formules). Hij rekent mee, heeft een uitleg en komt in het werkboek.',
    see: ['regel'],
  },
  {
    id: 'sleutel',
    term: 'Sleutel',
    synonyms: ['naam in formules', 'code'],
    meaning:
      'De korte naam van een regel of invoer, met kleine letters. Die naam staat in formules, in het projectbestand en in het werkboek.',
    see: ['regel'],
  },
];
