package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.StandingDraft;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watched;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Holds what a name answers against what its record says. Route 53 itself need not be asked. */
@Component
final class DnsRecordWatch implements Watched<DnsRecordSpec> {

    @Override
    public Class<DnsRecordSpec> specType() {
        return DnsRecordSpec.class;
    }

    @Override
    public Sight look(Watch<DnsRecordSpec> watch) {
        DnsRecordSpec spec = watch.spec();
        // A star answers for every name beneath: one of them is asked for.
        String name = spec.recordName().replaceFirst("^\\*", "gatehouse");
        return new StandingDraft("WRITTEN", Readiness.READY)
                .fact("ttl", String.valueOf(spec.ttl()))
                .name(watch, name, spec.type().name(), spec.values(), answer -> canonical(spec.type(), answer))
                .line("dig", "dig +noall +answer " + Typed.quoted(name) + " " + spec.type())
                .sight(watch);
    }

    /** An IPv6 address has many spellings. */
    private static String canonical(RecordType type, String answer) {
        try {
            return type == RecordType.AAAA && answer.contains(":")
                    ? InetAddress.getByName(answer).getHostAddress()
                    : type.canonical(answer);
        } catch (UnknownHostException noAddress) {
            return type.canonical(answer);
        }
    }
}
