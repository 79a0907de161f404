package dev.gatehouse.web.setup;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class FormDraftsOnPostgreSqlTest extends FormDraftsTest {}
