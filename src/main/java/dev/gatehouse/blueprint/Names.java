package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dnsrecord.AliasTarget;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Ref;
import java.util.List;

/** The names of a stack: its hosted zone, or one that is there already, and what they lead to. */
final class Names {

    /** In seconds, for names that lead to an address; AWS sets it for the others. */
    private static final int TTL = 300;

    private final Design design;
    private final Site site;
    private final Ref<HostedZoneSpec> zone;

    Names(Design design, Site site) {
        this.design = design;
        this.site = site;
        this.zone = site.zone() == null
                ? design.add(new HostedZoneSpec(site.domain(), List.of(), design.named("zone")))
                : Ref.external(site.zone());
    }

    String domain() {
        return site.domain();
    }

    /** A certificate for the domain, and for these names. */
    Ref<CertificateSpec> certificate(String... others) {
        return design.add(new CertificateSpec(site.domain(), List.of(others), zone, design.named("cert")));
    }

    /** Lets a name lead somewhere, whatever addresses that has. */
    @SuppressWarnings("unchecked")
    void lead(String name, String part, Ref<? extends AliasTarget> target) {
        design.add(new DnsRecordSpec(
                zone, name, RecordType.A, TTL, List.of(), (Ref<AliasTarget>) target, design.named(part)));
    }
}
