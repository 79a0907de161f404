package dev.gatehouse.kinds.dbinstance;

import java.util.Locale;
import java.util.Set;

/**
 * SQL words that engines keep for themselves, so that RDS takes them for no name: those that MySQL 8.4 and MariaDB 11.4,
 * or PostgreSQL 17, list as reserved.
 */
final class ReservedWords {

    private static final Set<String> OF_ALL = words("""
            all and analyze as asc both case check collate column constraint create cross current_date current_time
            current_timestamp current_user default desc distinct else except false fetch for foreign from grant group
            having in inner intersect into is join lateral leading left like limit localtime localtimestamp natural not
            null on or order outer primary references right select table then to trailing true union unique using when
            where window with
            """);

    private static final Set<String> OF_MYSQL = words("""
            accessible add alter asensitive before between bigint binary blob by call cascade change char character
            condition continue convert cursor database databases dec decimal declare delayed delete describe
            deterministic distinctrow div double drop dual each elseif enclosed escaped exists exit explain float force
            fulltext high_priority if ignore index infile inout insert int integer interval iterate key keys kill leave
            linear lines load lock long longblob longtext loop low_priority match maxvalue mediumblob mediumint
            mediumtext mod modifies numeric optimize option optionally out outfile partition precision procedure purge
            range read reads real recursive regexp release rename repeat replace require resignal restrict return
            revoke rlike row_number rows schema schemas sensitive separator set show signal smallint spatial specific
            sql sqlexception sqlstate sqlwarning ssl starting straight_join terminated tinyblob tinyint tinytext trigger
            undo unlock unsigned update usage use utc_date utc_time utc_timestamp values varbinary varchar varying while
            write xor year_month zerofill
            """);

    private static final Set<String> OF_POSTGRES = words("""
            analyse any array asymmetric authorization binary cast collation concurrently current_catalog current_role
            current_schema deferrable do end freeze full ilike initially isnull notnull offset only overlaps placing
            returning session_user similar some symmetric system_user tablesample user variadic verbose
            """);

    private ReservedWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean has(DatabaseEngine engine, String name) {
        String word = name.toLowerCase(Locale.ROOT);
        Set<String> own = engine == DatabaseEngine.POSTGRES ? OF_POSTGRES : OF_MYSQL;
        return OF_ALL.contains(word) || own.contains(word);
    }
}
