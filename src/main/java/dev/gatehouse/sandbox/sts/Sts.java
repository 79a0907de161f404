package dev.gatehouse.sandbox.sts;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.gateway.Session;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** The Security Token Service. */
public final class Sts implements Service {

    private final List<Protocol> protocols = List.of(new AwsQuery("https://sts.amazonaws.com/doc/2011-06-15/"));
    private final Table<Session> sessions;

    /** @param sessions the temporary credentials that were handed out, of every account */
    public Sts(Table<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public String version() {
        return "2011-06-15";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.QUERY;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(new Tokens(cloud, sessions));
    }
}
