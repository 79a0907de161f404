package dev.gatehouse.kinds.certificate;

import dev.gatehouse.kinds.StandingDraft;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watched;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says for which records a certificate waits, and whether they can be seen by now. */
@Component
final class CertificateWatch implements Watched<CertificateSpec> {

    private final CertificateDriver driver;

    CertificateWatch(CertificateDriver driver) {
        this.driver = driver;
    }

    @Override
    public Class<CertificateSpec> specType() {
        return CertificateSpec.class;
    }

    @Override
    public Sight look(Watch<CertificateSpec> watch) {
        Present<CertificateSpec> seen = StandingDraft.seen(watch, "acm:certificates", driver, true);
        StandingDraft draft = new StandingDraft(seen.attributes().getOrDefault("status", ""), seen.readiness())
                .fact("expires", seen.attributes().get("expires"));
        seen.attributes()
                .getOrDefault("validation", "")
                .lines()
                .map(line -> line.split(" ", 3))
                .filter(record -> record.length == 3)
                .forEach(record -> told(draft, watch, record));
        return draft.sight(watch);
    }

    /** The words of a record: its name, its type, what it should answer. */
    private static void told(StandingDraft draft, Watch<CertificateSpec> watch, String[] record) {
        draft.name(watch, record[0], record[1], List.of(record[2]), CertificateWatch::canonical)
                .line("name", record[0])
                .line("value", record[2])
                .line("dig", "dig +short " + record[0] + " " + record[1]);
    }

    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }
}
