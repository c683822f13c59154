//! The short way, for those who have a `SessionContext`.

use datafusion::prelude::SessionContext;

use crate::counts::Counts;
use crate::functions::Functions;

/// Adds `wire_parse`, `wire_quotes`, `wire_entities`, `wire_tokens` and `wire_article` to a session, with the default
/// analyzer; gives the figures of what they will have read. With an analyzer of your own: [`Functions::new`].
///
/// ```
/// use datafusion::prelude::SessionContext;
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let context = SessionContext::new();
/// let counts = wirecopy_datafusion::register_all(&context);
/// let rows = context.sql("SELECT wire_parse('Port reopens\n\nThe port is open.')['headline']").await?.collect().await?;
/// assert_eq!(rows[0].num_rows(), 1);
/// assert_eq!((counts.texts(), counts.refused()), (1, 0));
/// # Ok::<(), datafusion::error::DataFusionError>(())
/// # }).unwrap();
/// ```
pub fn register_all(context: &SessionContext) -> Counts {
    let functions = Functions::default();
    for udf in functions.udfs() {
        context.register_udf(udf.as_ref().clone());
    }
    functions.counts().clone()
}
