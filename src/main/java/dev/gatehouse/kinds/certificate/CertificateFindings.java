package dev.gatehouse.kinds.certificate;

import dev.gatehouse.kinds.DomainNames;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** Checks certificates. */
final class CertificateFindings {

    private static final int LONGEST_FIRST = 64;
    private static final int QUOTA = 10;
    private static final int MOST_OTHERS = 100;

    private CertificateFindings() {}

    static List<Diagnostic> about(CertificateSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        name(spec.domain(), "domain", found);
        if (spec.domain().length() > LONGEST_FIRST) {
            found.add(Diagnostic.error("domain", "certificate.first-name-too-long", spec.domain(), LONGEST_FIRST));
        }
        for (int i = 0; i < spec.otherNames().size(); i++) {
            name(spec.otherNames().get(i), "otherNames[" + i + "]", found);
        }
        if (spec.otherNames().size() > MOST_OTHERS) {
            found.add(Diagnostic.error("otherNames", "certificate.more-than-acm-takes", MOST_OTHERS));
        } else if (spec.names().size() > QUOTA) {
            found.add(Diagnostic.warning("otherNames", "certificate.too-many-names", QUOTA));
        }
        Ref<HostedZoneSpec> zone = spec.zone();
        if (zone == null) {
            found.add(Diagnostic.info("zone", "certificate.by-hand"));
        } else {
            surroundings.spec(zone).ifPresent(known -> zone(spec, known, surroundings.nameOf(zone), found));
        }
        return found;
    }

    private static void name(String name, String at, List<Diagnostic> found) {
        if (!DomainNames.isSoundOrWild(name) || !name.contains(".") || name.contains("_")) {
            found.add(Diagnostic.error(at, "certificate.malformed-name", name));
        }
    }

    private static void zone(CertificateSpec spec, HostedZoneSpec zone, String called, List<Diagnostic> found) {
        if (zone.isPrivate()) {
            found.add(Diagnostic.error("zone", "certificate.private-zone", called));
        }
        spec.names().stream()
                .filter(name -> !zone.covers(ValidationRecords.bare(name)))
                .forEach(name -> found.add(Diagnostic.error("zone", "certificate.not-in-zone", name, called)));
    }
}
