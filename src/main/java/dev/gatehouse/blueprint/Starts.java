package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.userdata.EfsMount;
import dev.gatehouse.kinds.userdata.ReverseProxy;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.userdata.WebServer;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import org.jspecify.annotations.Nullable;

/** What the servers of blueprints do at their first start. */
final class Starts {

    private Starts() {}

    /** A web server whose page says which instance answers. */
    static UserData page(String title, int port) {
        return page(title, port, null);
    }

    /** The same, with a page for practice with a database. */
    static UserData page(String title, int port, @Nullable Ref<DbInstanceSpec> database) {
        return new UserData(new WebServer(title, port), null, database, null, null, null, null);
    }

    /** The same, with files that all servers share. */
    static UserData page(String title, int port, Ref<DbInstanceSpec> database, EfsMount files) {
        return new UserData(new WebServer(title, port), files, database, null, null, null, null);
    }

    /** The same, and a NAT for the packets of a block. */
    static UserData forwarding(String title, int port, Ref<DbInstanceSpec> database, Cidr block) {
        return new UserData(new WebServer(title, port), null, database, null, block, null, null);
    }

    /** A web server on the host alone, and before it a reverse proxy with a certificate of its own. */
    static UserData proxied(String title, int port, ReverseProxy proxy) {
        return new UserData(new WebServer(title, port), null, null, proxy, null, null, null);
    }
}
