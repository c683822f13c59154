//! The scalar functions, as DataFusion calls them.

mod layer;
mod settings;

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Date32Array};
use arrow::datatypes::{DataType, Date32Type, Field, FieldRef};
use datafusion_common::{Result, ScalarValue, exec_err, internal_err};
use datafusion_expr::{ColumnarValue, Documentation, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDFImpl, Signature};
use jiff::civil::Date;
use wirecopy::{Analyzer, Article};

use crate::columns::{Articles, Columns, Entities, Pages, Quotes, Tokens};
use crate::counts::Counts;
use crate::days;
use crate::texts::Texts;

pub(crate) use layer::Layer;
use layer::Parameter;
use settings::Settings;

/// Longer texts are refused whatever the analyzer says: what is made of one, its paragraphs joined for one, must fit
/// the 32-bit lengths of Arrow's views.
const MAX_TEXT: usize = 1 << 30;

/// One of the functions.
#[derive(Debug)]
pub(crate) struct Function {
    layer: Layer,
    signature: Signature,
    documentation: Documentation,
    analyzer: Analyzer,
    counts: Counts,
}

impl Function {
    pub(crate) fn new(layer: Layer, analyzer: Analyzer, counts: Counts) -> Function {
        let (signature, documentation) = (layer.signature(), layer.documentation());
        Function { layer, signature, documentation, analyzer, counts }
    }

    fn columns(&self, settings: Settings) -> Box<dyn Columns> {
        match self.layer {
            Layer::Page => Box::new(Pages::new()),
            Layer::Quotes => Box::new(Quotes::new(settings.min_confidence)),
            Layer::Entities => Box::new(Entities::new()),
            Layer::Tokens => Box::new(Tokens::new()),
            Layer::Article => Box::new(Articles::new()),
        }
    }

    fn read<'t>(&self, analyzer: &Analyzer, text: &'t str, day: Option<Date>) -> Option<Article<'t>> {
        let article = match day {
            _ if text.len() > MAX_TEXT => None,
            Some(day) => analyzer.parse_at(text, day).ok(),
            None => analyzer.parse(text).ok(),
        };
        match &article {
            Some(_) => self.counts.read(text.len()),
            None => self.counts.refuse(),
        }
        article
    }

    fn compute(&self, texts: &Texts<'_>, days: Option<&Date32Array>, settings: Settings) -> Result<ArrayRef> {
        let analyzer = settings.analyzer(&self.analyzer);
        let mut columns = self.columns(settings);
        for row in 0..texts.len() {
            let day = days.filter(|days| days.is_valid(row)).and_then(|days| days::day(days.value(row)));
            let article = texts.get(row).and_then(|text| self.read(&analyzer, text, day));
            columns.push(article.as_ref())?;
        }
        columns.finish()
    }

    /// The constant options; a column is none.
    fn settings(&self, args: &[ColumnarValue]) -> Result<Settings> {
        for (&parameter, arg) in self.layer.parameters().iter().zip(args) {
            let constant = matches!(parameter, Parameter::Kinds | Parameter::MinConfidence);
            if constant && matches!(arg, ColumnarValue::Array(_)) {
                return exec_err!("{}: the options are constants, not columns; only the day may be one", self.name());
            }
        }
        Settings::read(
            self.layer,
            args.iter().map(|arg| match arg {
                ColumnarValue::Scalar(constant) => Some(constant),
                ColumnarValue::Array(_) => None,
            }),
        )
    }
}

/// Of the same registration, for the same layer: then they give the same for the same arguments.
impl PartialEq for Function {
    fn eq(&self, other: &Function) -> bool {
        self.layer == other.layer && self.counts.same(&other.counts)
    }
}

impl Eq for Function {}

impl Hash for Function {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.layer.hash(state);
    }
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &str {
        self.layer.name()
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        internal_err!("{}: return_field_from_args gives the type", self.name())
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs<'_>) -> Result<FieldRef> {
        // Malformed options are an error before the query runs.
        Settings::read(self.layer, args.scalar_arguments.iter().copied())?;
        // Null where the text is null and where it is refused.
        Ok(Arc::new(Field::new(self.name(), self.layer.data_type(), true)))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let settings = self.settings(&args.args)?;
        let alone = args.args.iter().all(|arg| matches!(arg, ColumnarValue::Scalar(_)));
        let rows = if alone { 1 } else { args.number_rows };
        let of = |wanted: Parameter| -> Result<Option<ArrayRef>> {
            let place = self.layer.parameters().iter().position(|&parameter| parameter == wanted);
            place.and_then(|place| args.args.get(place)).map(|arg| arg.to_array(rows)).transpose()
        };

        let Some(texts) = of(Parameter::Text)? else { return exec_err!("{}: no text", self.name()) };
        let days = of(Parameter::Day)?.map(|days| arrow::compute::cast(&days, &DataType::Date32)).transpose()?;
        let days = days.as_ref().map(|days| days.as_primitive::<Date32Type>());
        let found = self.compute(&Texts::of(&texts)?, days, settings)?;
        if alone {
            Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(&found, 0)?))
        } else {
            Ok(ColumnarValue::Array(found))
        }
    }

    /// With no text there is nothing, but an option that is null is one that was left out.
    fn is_strict(&self) -> bool {
        self.layer.parameters().len() == 1
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }
}
