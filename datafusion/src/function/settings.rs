//! The constant options of a call.

use datafusion_common::{Result, ScalarValue, plan_err};
use wirecopy::{Analyzer, EntityKinds, QuoteKinds};

use crate::options;

use super::layer::{Layer, Parameter};

/// The constant options of a call, once they are known to be well formed.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(super) struct Settings {
    quotes: Option<QuoteKinds>,
    entities: Option<EntityKinds>,
    pub(super) min_confidence: f32,
}

impl Settings {
    /// Reads the options among the arguments of a call; what is no constant is passed over, and null is as if it were
    /// left out.
    ///
    /// # Errors
    ///
    /// If an option is malformed. The message names the function and what there is to choose from.
    pub(super) fn read<'a>(
        layer: Layer,
        constants: impl IntoIterator<Item = Option<&'a ScalarValue>>,
    ) -> Result<Settings> {
        let mut settings = Settings::default();
        for (&parameter, constant) in layer.parameters().iter().zip(constants) {
            let Some(constant) = constant.filter(|constant| !constant.is_null()) else { continue };
            match (parameter, layer) {
                (Parameter::Kinds, Layer::Quotes) => {
                    settings.quotes = Some(options::quote_kinds(layer.name(), words(layer, constant)?)?);
                }
                (Parameter::Kinds, _) => {
                    settings.entities = Some(options::entity_kinds(layer.name(), words(layer, constant)?)?);
                }
                (Parameter::MinConfidence, _) => {
                    settings.min_confidence = options::confidence(layer.name(), number(layer, constant)?)?;
                }
                (Parameter::Text | Parameter::Day, _) => {}
            }
        }
        Ok(settings)
    }

    /// The analyzer for a call: only what is asked for is computed.
    pub(super) fn analyzer(self, analyzer: &Analyzer) -> Analyzer {
        let mut builder = analyzer.to_builder();
        if let Some(kinds) = self.quotes {
            builder = builder.quotes(kinds);
        }
        if let Some(kinds) = self.entities {
            builder = builder.entities(kinds);
        }
        builder.build()
    }
}

fn words(layer: Layer, constant: &ScalarValue) -> Result<&str> {
    match constant.try_as_str() {
        Some(Some(words)) => Ok(words),
        _ => plan_err!("{}: kinds are words, not {constant}", layer.name()),
    }
}

/// A number, whatever type it was written in: at planning time the arguments are not cast yet.
fn number(layer: Layer, constant: &ScalarValue) -> Result<f64> {
    match constant.cast_to(&arrow::datatypes::DataType::Float64)? {
        ScalarValue::Float64(Some(number)) => Ok(number),
        _ => plan_err!("{}: a confidence is a number, not {constant}", layer.name()),
    }
}
