/** A project of a given size with made-up values: it measures speed, it says nothing about a region. */
export function syntheticProject(schools: number, municipalities: number, years: number): Record<string, unknown> {
  const gemeenten = Array.from({ length: municipalities }, (_, g) => ({
    id: `gemeente_${g + 1}`,
    naam: `Gemeente ${g + 1}`,
    deelnemend: g % 3 === 2 ? 0 : 1,
  }));
  const soorten = ['so', 'vso', 'sbo', 'pro'];
  const scholen = Array.from({ length: schools }, (_, s) => {
    const herkomst = Object.fromEntries(gemeenten.map(({ id }, g) => [id, g === s % municipalities ? 1 : 0]));
    const own = `gemeente_${(s % municipalities) + 1}`;
    const next = `gemeente_${((s + 1) % municipalities) + 1}`;
    if (own !== next) {
      herkomst[own] = 0.75;
      herkomst[next] = 0.25;
    }
    return {
      id: `school_${s + 1}`,
      naam: `School ${s + 1}`,
      onderwijssoort: soorten[s % 4],
      leerlingen_basis: 60 + ((s * 37) % 140),
      aandeel_jeugdhulp: 0.3 + ((s * 7) % 60) / 100,
      herkomst,
    };
  });
  return {
    format: 'bekostigingsverkenner',
    schemaVersion: 1,
    naam: `Proef ${schools} × ${municipalities} × ${years}`,
    invoer: { startjaar: 2026, referentiejaar: 2024, horizon: years, scholen, gemeenten },
  };
}
