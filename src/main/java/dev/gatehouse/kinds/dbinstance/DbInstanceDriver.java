package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DbInstanceAlreadyExistsException;
import software.amazon.awssdk.services.rds.model.DbSnapshotAlreadyExistsException;
import software.amazon.awssdk.services.rds.model.Tag;

/** Brings DB instances about. */
@Component
final class DbInstanceDriver implements Driver<DbInstanceSpec> {

    private final Clients clients;

    DbInstanceDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<DbInstanceSpec>> observe(Scope scope, Set<String> detailed) {
        return clients.of(RdsClient.class, scope).describeDBInstancesPaginator().dbInstances().stream()
                .filter(DbInstanceReport::isOfThisKind)
                .map(DbInstanceReport::present)
                .toList();
    }

    @Override
    public String create(Scope scope, DbInstanceSpec desired, Creation creation) {
        RdsClient rds = clients.of(RdsClient.class, scope);
        try {
            return rds.createDBInstance(request -> request.dbInstanceIdentifier(desired.identifier())
                            .engine(desired.engine().wireName())
                            .engineVersion(desired.engineVersion())
                            .dbInstanceClass(desired.instanceClass())
                            .allocatedStorage(desired.allocatedStorage())
                            .storageType(desired.storageType().wireName())
                            .multiAZ(desired.multiAz())
                            .dbSubnetGroupName(desired.subnetGroup().externalId())
                            .vpcSecurityGroupIds(ids(desired))
                            .port(desired.port())
                            .dbName(desired.databaseName())
                            .masterUsername(desired.masterUsername())
                            .manageMasterUserPassword(true)
                            .storageEncrypted(desired.encrypted())
                            .backupRetentionPeriod(desired.backupRetention())
                            .deletionProtection(desired.deletionProtection())
                            .preferredBackupWindow(desired.backupWindow())
                            .preferredMaintenanceWindow(desired.maintenanceWindow())
                            .autoMinorVersionUpgrade(desired.autoMinorVersionUpgrade())
                            .publiclyAccessible(desired.publiclyAccessible())
                            .copyTagsToSnapshot(true)
                            .tags(list(marked(creation.tags(), desired))))
                    .dbInstance()
                    .dbInstanceIdentifier();
        } catch (DbInstanceAlreadyExistsException exists) {
            // The identifier is the token: what this very creation made before is what it makes.
            if (isOfThisCreation(rds, desired.identifier(), creation.tags())) {
                return desired.identifier();
            }
            throw exists;
        }
    }

    private static boolean isOfThisCreation(RdsClient rds, String identifier, Tags given) {
        Map<String, String> borne = new TreeMap<>();
        rds.describeDBInstances(request -> request.dbInstanceIdentifier(identifier)).dbInstances().stream()
                .map(DBInstance::tagList)
                .flatMap(List::stream)
                .forEach(tag -> borne.put(tag.key(), tag.value()));
        return TagMap.isOfThisCreation(borne, given);
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<DbInstanceSpec> observed, DbInstanceSpec desired) {
        RdsClient rds = clients.of(RdsClient.class, scope);
        String arn = "arn:aws:rds:" + scope.region() + ":" + scope.account() + ":db:" + observed.externalId();
        TagMap.update(
                marked(observed.spec().tags(), observed.spec()),
                marked(desired.tags(), desired),
                set -> rds.addTagsToResource(
                        request -> request.resourceName(arn).tags(list(Tags.of(set)))),
                gone -> rds.removeTagsFromResource(
                        request -> request.resourceName(arn).tagKeys(gone)));
        // RDS takes no modification while another is on its way.
        if (observed.isReady()) {
            DbInstanceModification.between(observed, desired).ifPresent(rds::modifyDBInstance);
        }
    }

    @Override
    public void delete(Scope scope, Present<DbInstanceSpec> observed) {
        delete(scope, observed, observed.spec());
    }

    @Override
    public void delete(Scope scope, Present<DbInstanceSpec> observed, DbInstanceSpec wished) {
        RdsClient rds = clients.of(RdsClient.class, scope);
        if (observed.spec().deletionProtection() && !wished.deletionProtection()) {
            // RDS deletes none that is protected; the end itself is for the next attempt.
            Faults.absentIsSuccess(
                    () -> rds.modifyDBInstance(request -> request.dbInstanceIdentifier(observed.externalId())
                            .deletionProtection(false)
                            .applyImmediately(true)));
            return;
        }
        Faults.absentIsSuccess(() -> {
            if (wished.finalSnapshot() == FinalSnapshot.SKIP) {
                rds.deleteDBInstance(request ->
                        request.dbInstanceIdentifier(observed.externalId()).skipFinalSnapshot(true));
            } else {
                keepAndEnd(rds, observed);
            }
        });
    }

    /** A name that somebody has taken for a snapshot of theirs is left to them. */
    private static void keepAndEnd(RdsClient rds, Present<DbInstanceSpec> observed) {
        String name = snapshotName(observed);
        try {
            keepAndEnd(rds, observed.externalId(), name);
        } catch (DbSnapshotAlreadyExistsException taken) {
            keepAndEnd(rds, observed.externalId(), name + "-2");
        }
    }

    private static void keepAndEnd(RdsClient rds, String id, String snapshot) {
        rds.deleteDBInstance(request -> request.dbInstanceIdentifier(id).finalDBSnapshotIdentifier(snapshot));
    }

    /** One name for one instance, so that asking twice keeps one snapshot. */
    static String snapshotName(Present<DbInstanceSpec> observed) {
        String unique = observed.attributes().getOrDefault("resourceId", "db-0").substring("db-".length());
        return observed.externalId() + "-final-"
                + unique.substring(0, Math.min(10, unique.length())).toLowerCase(Locale.ROOT);
    }

    private static Tags marked(Tags tags, DbInstanceSpec spec) {
        return tags.with(DbInstanceReport.FINAL_SNAPSHOT, spec.finalSnapshot().word());
    }

    private static List<String> ids(DbInstanceSpec spec) {
        return spec.securityGroups().stream().map(Ref::externalId).toList();
    }

    private static List<Tag> list(Tags tags) {
        return tags.values().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
