package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.SshHost;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watch.Neighbour;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** Writes down how people connect to an instance. */
final class DbConnections {

    /** Of all Regions; checked 2026-11 against RDS's guide to TLS. */
    private static final String AUTHORITIES = "global-bundle.pem";

    private static final String AUTHORITIES_AT = "https://truststore.pki.rds.amazonaws.com/global/" + AUTHORITIES;

    private DbConnections() {}

    static DbConnection to(DBInstance instance, Watch<DbInstanceSpec> watch) {
        DbInstanceSpec spec = watch.spec();
        String secret = instance.masterUserSecret() == null
                ? ""
                : instance.masterUserSecret().secretArn();
        String host = instance.endpoint() == null ? "" : instance.endpoint().address();
        int port =
                instance.endpoint() == null ? spec.port() : instance.endpoint().port();
        Optional<Neighbour<SshHost>> bastion = watch.neighbours(SshHost.class).stream()
                .filter(neighbour ->
                        !SshHost.publicAddress(neighbour.attributes()).isEmpty())
                .findFirst();
        return new DbConnection(
                Objects.requireNonNullElse(instance.masterUsername(), spec.masterUsername()),
                secret,
                secret.isEmpty() ? "" : readSecret(secret, watch),
                "curl -o " + AUTHORITIES + " " + AUTHORITIES_AT,
                host.isEmpty() ? "" : client(spec, host, port),
                bastion.map(Neighbour::name).orElse(""),
                host.isEmpty() ? "" : bastion.map(to -> tunnel(to, host, port)).orElse(""),
                host.isEmpty() || bastion.isEmpty() ? "" : throughTunnel(spec, host, port));
    }

    private static String readSecret(String arn, Watch<?> watch) {
        return "aws secretsmanager get-secret-value --region " + watch.scope().region() + " --secret-id "
                + Typed.quoted(arn) + " --query SecretString --output text";
    }

    private static String tunnel(Neighbour<SshHost> bastion, String host, int port) {
        return "ssh -N -L 127.0.0.1:" + port + ":" + host + ":" + port + " "
                + bastion.spec().signInAs() + "@" + SshHost.publicAddress(bastion.attributes());
    }

    private static String client(DbInstanceSpec spec, String host, int port) {
        return switch (spec.engine()) {
            case MYSQL ->
                "mysql --host=" + host + " --port=" + port + " --user=" + spec.masterUsername()
                        + " --password --ssl-mode=VERIFY_IDENTITY --ssl-ca=" + AUTHORITIES + database(spec);
            case MARIADB ->
                "mariadb --host=" + host + " --port=" + port + " --user=" + spec.masterUsername()
                        + " --password --ssl-verify-server-cert --ssl-ca=" + AUTHORITIES + database(spec);
            case POSTGRES -> psql(spec, "host=" + host, port, "verify-full");
        };
    }

    /** The certificate is the database's and not that of 127.0.0.1: only its authority can be verified, except by psql. */
    private static String throughTunnel(DbInstanceSpec spec, String host, int port) {
        return switch (spec.engine()) {
            case MYSQL ->
                "mysql --host=127.0.0.1 --port=" + port + " --user=" + spec.masterUsername()
                        + " --password --ssl-mode=VERIFY_CA --ssl-ca=" + AUTHORITIES + database(spec);
            case MARIADB ->
                "mariadb --host=127.0.0.1 --port=" + port + " --user=" + spec.masterUsername()
                        + " --password --ssl --ssl-ca=" + AUTHORITIES + database(spec);
            case POSTGRES -> psql(spec, "host=" + host + " hostaddr=127.0.0.1", port, "verify-full");
        };
    }

    private static String database(DbInstanceSpec spec) {
        return spec.databaseName() == null ? "" : " " + spec.databaseName();
    }

    private static String psql(DbInstanceSpec spec, String where, int port, String mode) {
        String database = Objects.requireNonNullElse(spec.databaseName(), "postgres");
        return "psql \"" + where + " port=" + port + " dbname=" + database + " user=" + spec.masterUsername()
                + " sslmode=" + mode + " sslrootcert=" + AUTHORITIES + "\"";
    }
}
