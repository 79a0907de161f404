package dev.gatehouse.kinds.certificate;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names certificates. */
@Component
final class CertificateKind implements Kind<CertificateSpec> {

    private final CertificateDriver driver;

    CertificateKind(CertificateDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Class<CertificateSpec> specType() {
        return CertificateSpec.class;
    }

    @Override
    public Driver<CertificateSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1810;
    }

    @Override
    public String group() {
        return "names";
    }

    @Override
    public String icon() {
        return "patch-check";
    }

    @Override
    public List<Diagnostic> validate(CertificateSpec spec, Surroundings surroundings) {
        return CertificateFindings.about(spec, surroundings);
    }

    /** For the first public zone and all names one level down. */
    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        surroundings.siblings(HostedZoneSpec.class).stream()
                .filter(zone -> !zone.spec().isPrivate())
                .findFirst()
                .ifPresent(zone -> {
                    fields.put("domain", zone.spec().domain());
                    fields.put("otherNames[0]", "*." + zone.spec().domain());
                    fields.put("zone", zone.ref().toString());
                });
        return fields;
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "acm:RequestCertificate",
                "acm:DescribeCertificate",
                "acm:ListCertificates",
                "acm:DeleteCertificate",
                "acm:AddTagsToCertificate",
                "acm:RemoveTagsFromCertificate",
                "acm:ListTagsForCertificate",
                "route53:ChangeResourceRecordSets");
    }

    @Override
    public List<String> commands(CertificateSpec spec, Surroundings surroundings) {
        String others = spec.otherNames().isEmpty()
                ? ""
                : spec.otherNames().stream()
                        .map(Typed::quoted)
                        .collect(Collectors.joining(" ", " --subject-alternative-names ", ""));
        return List.of("aws acm request-certificate --validation-method DNS --domain-name "
                + Typed.quoted(spec.domain()) + others);
    }
}
