package dev.gatehouse.reconcile;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class HeldRunsOnPostgreSqlTest extends HeldRunsTest {}
