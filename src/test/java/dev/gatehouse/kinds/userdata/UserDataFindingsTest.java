package dev.gatehouse.kinds.userdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.efsfilesystem.ColdStorage;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsThroughput;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserDataFindingsTest {

    private static final String AMAZON_LINUX =
            "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
    private static final String OPEN_REDIS =
            "#!/bin/bash\ndnf install -y redis6\nsed -i 's/^bind .*/bind 0.0.0.0/' /etc/redis6/redis6.conf\n";

    private final PaperStack stack = new PaperStack();

    @Test
    void takesPartsThatFitTogether() {
        UserData fine = new UserData(
                new WebServer("Hello", 8080),
                new EfsMount(Ref.external("fs-0123456789abcdef0"), "/var/www/html"),
                Ref.external("orders"),
                new ReverseProxy("www.example.com", "me+tls@example.com", null),
                Cidr.parse("10.0.0.0/16"),
                6379,
                null);

        assertThat(found(fine, Ref.external("web"))).isEmpty();
    }

    @Test
    void wantsTheImageThatThePartsAreWrittenFor() {
        UserData parts = Compositions.with(Compositions.PAGE);

        assertThat(on(
                        "resolve:ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id",
                        parts))
                .containsExactly("error user-data.other-image userData");
        assertThat(on("ami-0123456789abcdef0", parts)).isEmpty();
        assertThat(on("resolve:ssm:/aws/service/canonical/ubuntu/x", UserData.ofScript("#!/bin/sh\n")))
                .isEmpty();
    }

    @Test
    void measuresWhatIsMadeOfTheParts() {
        String comment = "#".repeat(16_000);

        assertThat(found(UserData.ofScript("#!/bin/sh\n" + comment), null)).isEmpty();
        assertThat(found(Compositions.with(Compositions.PAGE).withScript(comment), null))
                .containsExactly("error user-data.too-long userData");
    }

    @Test
    void givesAPortToOnePartAlone() {
        assertThat(found(new UserData(new WebServer("x", 80), null, null, Compositions.PROXY, null, 8080, null), null))
                .containsExactly("error user-data.port-taken userData.webServer.port");
        assertThat(found(new UserData(new WebServer("x", 6379), null, null, null, null, 6379, null), null))
                .containsExactly("error user-data.port-taken userData.redisPort");
        assertThat(found(Compositions.with(new ReverseProxy("example.com", "a@b.c", 443)), null))
                .containsExactly("error user-data.port-taken userData.proxy.upstreamPort");
        assertThat(found(Compositions.with(new WebServer("x", 70_000)), null))
                .containsExactly("error user-data.port-out-of-range userData.webServer.port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnt/efs", "/mnt/my files", "/mnt/../etc", "/mnt//efs", "/", "/mnt/$x", "/mnt/efs;reboot"})
    void refusesWhatIsNoDirectory(String directory) {
        assertThat(found(Compositions.with(new EfsMount(Ref.external("fs-1"), directory)), null))
                .containsExactly("error user-data.malformed-directory userData.files.directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "/usr/local/bin", "/var", "/home", "/var/lib"})
    void keepsTheSystemsOwnDirectories(String directory) {
        assertThat(found(Compositions.with(new EfsMount(Ref.external("fs-1"), directory)), null))
                .containsExactly("error user-data.directory-of-system userData.files.directory");
    }

    @Test
    void wantsAMountTargetOfAFileSystemOfOurs() {
        Ref<EfsFileSystemSpec> files = stack.add(
                "files",
                new EfsFileSystemSpec(
                        null,
                        true,
                        EfsThroughput.ELASTIC,
                        null,
                        ColdStorage.NEVER,
                        ColdStorage.NEVER,
                        false,
                        true,
                        Tags.NONE));
        UserData mounts = Compositions.with(new EfsMount(files, null));

        assertThat(found(mounts, null)).containsExactly("error user-data.no-mount-target userData.files.fileSystem");
        stack.add("target", new EfsMountTargetSpec(files, KindSamples.ours(1), List.of(), Tags.NONE));
        assertThat(found(mounts, null)).isEmpty();
    }

    @Test
    void letsThePageAskUnderAProfileThatMay() {
        UserData page = new UserData(Compositions.PAGE, null, Ref.external("orders"), null, null, null, null);
        Ref<InstanceProfileSpec> none = stack.add("none", new InstanceProfileSpec("none", List.of(), Tags.NONE));
        Ref<InstanceProfileSpec> both = stack.add(
                "both",
                new InstanceProfileSpec(
                        "both",
                        List.of("AWSSecretsManagerClientReadOnlyAccess", "AmazonRDSReadOnlyAccess"),
                        Tags.NONE));

        assertThat(found(page, both)).isEmpty();
        assertThat(found(page, none))
                .containsExactly("warning user-data.page-without-permission userData.databasePage");
        assertThat(found(page, null)).containsExactly("error user-data.page-without-profile userData.databasePage");
        assertThat(found(new UserData(null, null, Ref.external("orders"), null, null, null, null), both))
                .containsExactly("error user-data.page-without-server userData.databasePage");
    }

    @ParameterizedTest
    @CsvSource({
        "example,a@b.c,user-data.malformed-domain userData.proxy.domain",
        "exa mple.com,a@b.c,user-data.malformed-domain userData.proxy.domain",
        "*.example.com,a@b.c,user-data.malformed-domain userData.proxy.domain",
        "example.com;reboot,a@b.c,user-data.malformed-domain userData.proxy.domain",
        "example.com,nobody,user-data.malformed-email userData.proxy.email",
        "example.com,a b@c.d,user-data.malformed-email userData.proxy.email"
    })
    void refusesWhatLetsEncryptWould(String domain, String email, String finding) {
        assertThat(found(Compositions.with(new ReverseProxy(domain, email, null)), null))
                .containsExactly("error " + finding);
    }

    @Test
    void wantsTheProxysPortsOpen() {
        Host closed = new Host(AMAZON_LINUX, null, List.of(group("443", 443, Cidr.ANYWHERE)), true);

        assertThat(told(closed, Compositions.with(Compositions.PROXY)))
                .containsExactly("warning user-data.proxy-not-open userData.proxy");
    }

    @Test
    void findsARedisThatTheInternetReaches() {
        Ref<SecurityGroupSpec> everybody = group("everybody", 6379, Cidr.ANYWHERE);
        Ref<SecurityGroupSpec> inside = group("inside", 6379, Cidr.parse("10.0.0.0/16"));
        Ref<SecurityGroupSpec> other = group("other", 6380, Cidr.ANYWHERE);

        assertThat(redis(OPEN_REDIS, everybody)).containsExactly("error user-data.redis-for-everybody userData.script");
        assertThat(redis(OPEN_REDIS, inside)).containsExactly("warning user-data.redis-unguarded userData.script");
        assertThat(told(new Host(AMAZON_LINUX, null, List.of(everybody), false), UserData.ofScript(OPEN_REDIS)))
                .containsExactly("warning user-data.redis-unguarded userData.script");
        assertThat(redis(OPEN_REDIS, other)).containsExactly("warning user-data.redis-unguarded userData.script");
        assertThat(redis(OPEN_REDIS + "echo port 6380 >> /etc/redis6/redis6.conf\n", other))
                .containsExactly("error user-data.redis-for-everybody userData.script");
    }

    @Test
    void leavesARedisAloneThatOthersDoNotReachOrMustProveThemselvesTo() {
        Ref<SecurityGroupSpec> everybody = group("everybody", 6379, Cidr.ANYWHERE);

        assertThat(redis("#!/bin/bash\ndnf install -y redis6\nsystemctl start redis6\n", everybody))
                .isEmpty();
        assertThat(redis("#!/bin/bash\nredis6-server --bind 127.0.0.1 --port 6379\n", everybody))
                .isEmpty();
        assertThat(redis(
                        OPEN_REDIS + "echo \"requirepass $PASSWORD\" >> redis.conf\necho tls-port 6379 >> redis.conf\n",
                        everybody))
                .isEmpty();
        assertThat(redis("#!/bin/bash\necho 'bind 0.0.0.0' > /etc/named.conf\n", everybody))
                .isEmpty();
        assertThat(told(
                        new Host(AMAZON_LINUX, null, List.of(everybody), true),
                        new UserData(null, null, null, null, null, 6379, null)))
                .isEmpty();
    }

    @Test
    void saysEachFindingAndNoneThatIsNotFound() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/gatehouse/kinds/userdata"))) {
            for (Path file : files.toList()) {
                Pattern.compile("\"(user-data\\.(?!sh\")[a-z-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(code -> codes.add("diagnostic." + code.group(1)));
            }
        }
        for (String language : List.of("", "_ko")) {
            assertThat(said(language)).isEqualTo(codes);
        }
    }

    private static Set<String> said(String language) throws IOException {
        Properties messages = new Properties();
        String name = "/messages/user-data" + language + ".properties";
        try (InputStream file = Objects.requireNonNull(UserData.class.getResourceAsStream(name))) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("diagnostic."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Ref<SecurityGroupSpec> group(String name, int port, Cidr from) {
        Rule rule = new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(port), null, from, null, false, null, null);
        return stack.add(name, new SecurityGroupSpec(KindSamples.ours(9), false, name, name, List.of(rule), Tags.NONE));
    }

    private List<String> redis(String script, Ref<SecurityGroupSpec> group) {
        return told(new Host(AMAZON_LINUX, null, List.of(group), true), UserData.ofScript(script));
    }

    private List<String> on(String image, UserData userData) {
        return told(new Host(image, null, List.of(), true), userData);
    }

    private List<String> found(UserData userData, @Nullable Ref<InstanceProfileSpec> profile) {
        return told(new Host(AMAZON_LINUX, profile, List.of(), true), userData);
    }

    private List<String> told(Host host, UserData userData) {
        return host.findings("userData", userData, stack).stream()
                .map(PaperStack::told)
                .toList();
    }
}
