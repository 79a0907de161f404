package dev.gatehouse.watch;

import dev.gatehouse.resource.Watch.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks a name server, each time anew: whoever watches a name must not be told what was true a moment ago. */
@Component
class NameServer {

    private static final int DNS_PORT = 53;

    private final WatchSettings settings;
    private final ObjectProvider<Supplier<InetSocketAddress>> builtIn;

    NameServer(WatchSettings settings, @Qualifier("awsResolver") ObjectProvider<Supplier<InetSocketAddress>> builtIn) {
        this.settings = settings;
        this.builtIn = builtIn;
    }

    /** Whoever is asked, if it is not what the machine itself asks. */
    Optional<InetSocketAddress> address() {
        return Optional.ofNullable(settings.resolver())
                .map(NameServer::parse)
                .or(() -> Optional.ofNullable(builtIn.getIfAvailable()).map(Supplier::get));
    }

    Answer ask(String name, String type) {
        int wanted = Type.value(type);
        if (wanted < 0) {
            throw new IllegalArgumentException("no type of record: " + type);
        }
        try {
            Record question = Record.newRecord(Name.concatenate(Name.fromString(name), Name.root), wanted, DClass.IN);
            SimpleResolver resolver = resolver();
            resolver.setTimeout(settings.patience());
            return read(resolver.send(Message.newQuery(question)), wanted);
        } catch (TextParseException notAName) {
            return new Answer(List.of(), 0, "FORMERR");
        } catch (IOException nobodyAnswered) {
            return new Answer(List.of(), 0, "TIMEOUT");
        }
    }

    private SimpleResolver resolver() throws IOException {
        Optional<InetSocketAddress> address = address();
        return address.isPresent() ? new SimpleResolver(address.get()) : new SimpleResolver();
    }

    private static Answer read(Message message, int wanted) {
        List<String> values = new ArrayList<>();
        long ttl = Long.MAX_VALUE;
        for (Record record : message.getSection(Section.ANSWER)) {
            ttl = Math.min(ttl, record.getTTL());
            if (record.getType() == wanted) {
                values.add(record.rdataToString());
            }
        }
        return new Answer(values, ttl == Long.MAX_VALUE ? 0 : ttl, Rcode.string(message.getRcode()));
    }

    private static InetSocketAddress parse(String setting) {
        int colon = setting.lastIndexOf(':');
        return colon < 0
                ? new InetSocketAddress(setting, DNS_PORT)
                : new InetSocketAddress(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
    }
}
