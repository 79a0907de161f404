package dev.gatehouse.kinds.certificate;

import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a certificate.
 *
 * @param otherNames further names, none of them the first
 * @param zone where the records that show whose the names are get written; missing if a person writes them elsewhere
 */
public record CertificateSpec(
        @ForcesReplacement String domain,
        @ForcesReplacement List<String> otherNames,
        @Nullable Ref<HostedZoneSpec> zone,
        Tags tags)
        implements Spec {

    public CertificateSpec {
        String first = canonical(domain);
        domain = first;
        otherNames = otherNames.stream()
                .map(CertificateSpec::canonical)
                .filter(name -> !name.equals(first))
                .distinct()
                .sorted()
                .toList();
    }

    private static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    /** Whether browsers take it for the host of that name: a star stands for one label. */
    public boolean covers(String host) {
        String name = canonical(host);
        String above = name.substring(name.indexOf('.') + 1);
        return names().contains(name) || names().contains("*." + above);
    }

    List<String> names() {
        return Stream.concat(Stream.of(domain), otherNames.stream()).toList();
    }
}
