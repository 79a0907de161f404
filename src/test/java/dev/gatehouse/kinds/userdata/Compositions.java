package dev.gatehouse.kinds.userdata;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;

/** User data to try things with, as it is when references are resolved. */
final class Compositions {

    static final WebServer PAGE = new WebServer("Hello", 8080);
    static final EfsMount FILES = new EfsMount(Ref.external("fs-0123456789abcdef0"), "/mnt/shared");
    static final ReverseProxy PROXY = new ReverseProxy("www.example.com", "admin@example.com", 8080);

    static final UserData EVERY_PART =
            new UserData(PAGE, FILES, Ref.external("orders"), PROXY, Cidr.parse("10.0.0.0/16"), 6379, "echo '안녕'\n");

    private Compositions() {}

    static UserData with(WebServer page) {
        return new UserData(page, null, null, null, null, null, null);
    }

    static UserData with(EfsMount files) {
        return new UserData(null, files, null, null, null, null, null);
    }

    static UserData with(ReverseProxy proxy) {
        return new UserData(null, null, null, proxy, null, null, null);
    }

    static String text(UserData userData) {
        return userData.text(Ref::externalId);
    }
}
